import assert from "node:assert/strict";
import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Change } from "../../../src/core/history/past.ts";
import type { Registration } from "../../../src/core/history/registration.ts";
import { pathOf } from "../../kit/history-script.ts";
import { sayNames } from "../../kit/make-history.ts";
import { amendmentHistories } from "./amendment-histories.ts";
import { askGit } from "./ask-git.ts";
import { equalityHistories } from "./equality-histories.ts";
import { registrationsIn } from "./in-memory.ts";
import { mergeHistories } from "./merge-histories.ts";
import { moveHistories } from "./move-histories.ts";
import { plainHistories } from "./plain-histories.ts";

const topics = {
  "one line of commits": plainHistories,
  "the same plan in other letters": equalityHistories,
  "branches and merges": mergeHistories,
  "files that moved": moveHistories,
  amendments: amendmentHistories,
} as const;

for (const [topic, rows] of Object.entries(topics)) {
  describe(`what history proves: ${topic}`, () => {
    let folder: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), "learning-wall-histories-"));
    });
    after(() => rm(folder, { recursive: true, force: true }));

    for (const [at, row] of rows.entries()) {
      it(row.name, async () => {
        const place = join(folder, String(at));
        await mkdir(place);
        const { registration, ids, ...history } = await askGit(place, row);
        const { state, reason, changes } = toAnswer(registration, ids);
        assert.deepEqual({ state, reason }, { state: row.state, reason: row.reason });
        if (row.changes) assert.deepEqual(changes, row.changes);

        const inMemory = registrationsIn(history).get(pathOf(row.file ?? "x"));
        assert.deepEqual(inMemory && toAnswer(inMemory, new Map()), { state, reason, changes });
      });
    }
  });
}

interface Answer {
  readonly state: string;
  readonly reason: string;
  readonly changes: readonly string[];
}

function toAnswer({ state, reason, changes }: Registration, ids: ReadonlyMap<string, string>): Answer {
  return { state, reason: sayNames(reason, ids), changes: changes.map((change) => sayNames(sayChange(change), ids)) };
}

function sayChange({ field, commit, afterResult, isOpen }: Change): string {
  return `${field} in ${commit}${afterResult ? ", after the result" : ""}${isOpen ? ", while open" : ""}`;
}
