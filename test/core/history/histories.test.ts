import assert from "node:assert/strict";
import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noPast } from "../../../src/core/history/past.ts";
import type { Change } from "../../../src/core/history/past.ts";
import { registrationOf } from "../../../src/core/history/registration-of.ts";
import type { Registration } from "../../../src/core/history/registration.ts";
import { pathOf, textOf } from "../../kit/history-script.ts";
import { makeHistory, sayNames } from "../../kit/make-history.ts";
import { amendmentHistories } from "./amendment-histories.ts";
import { askGit } from "./ask-git.ts";
import { equalityHistories } from "./equality-histories.ts";
import type { HistoryRow } from "./history-row.ts";
import { mergeHistories } from "./merge-histories.ts";
import { moveHistories } from "./move-histories.ts";
import { plainHistories } from "./plain-histories.ts";
import { todayOf } from "./versions.ts";

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
        const { state, reason, changes } = await answerOf(place, row);
        assert.deepEqual({ state, reason }, { state: row.state, reason: row.reason });
        if (row.changes) assert.deepEqual(changes, row.changes);
      });
    }
  });
}

async function answerOf(folder: string, { script, file = "x" }: HistoryRow): Promise<Answer> {
  const { today, ids } = await makeHistory(folder, script);
  const texts = Array.from(today).filter(([path]) => path.includes(".experiment."));
  const files = texts.map(([path, text]) => todayOf(path, textOf(text)));
  const asked = files.find((one) => one.file.path === pathOf(file));
  assert.ok(asked);
  const pasts = await askGit(
    folder,
    files.map((one) => one.file),
  );
  return toAnswer(registrationOf(pasts.get(asked.file.path) ?? noPast, asked.plan), ids);
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
