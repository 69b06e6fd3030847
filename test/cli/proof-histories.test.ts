import assert from "node:assert/strict";
import { makeHistory, sayNames } from "../kit/make-history.ts";
import { amendmentHistories } from "../core/history/amendment-histories.ts";
import { equalityHistories } from "../core/history/equality-histories.ts";
import { mergeHistories } from "../core/history/merge-histories.ts";
import { moveHistories } from "../core/history/move-histories.ts";
import { plainHistories } from "../core/history/plain-histories.ts";
import { askHere } from "./kit/call-uol.ts";
import { folderWith, removeFolders } from "./kit/folder.ts";

const rows = [...plainHistories, ...equalityHistories, ...mergeHistories, ...moveHistories, ...amendmentHistories];

interface Answer {
  readonly experiments: readonly { readonly id: string; readonly state: string; readonly reason: string }[];
}

describe("what uol proof says of every history", () => {
  after(removeFolders);

  for (const { name, script, file = "x", state, reason } of rows) {
    it(name, async () => {
      const folder = folderWith({});
      const { ids } = await makeHistory(folder, script);
      const { experiments } = await askHere<Answer>(folder, "proof");
      const said = experiments.find(({ id }) => id === file.slice(file.lastIndexOf("/") + 1));
      assert.deepEqual(said && { state: said.state, reason: sayNames(said.reason, ids) }, { state, reason });
    });
  }
});
