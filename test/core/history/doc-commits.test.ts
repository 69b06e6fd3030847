import assert from "node:assert/strict";
import { runThrough } from "../../../src/core/base/sliced.ts";
import { noPast, type Past } from "../../../src/core/history/past.ts";
import { unanswered, type Unanswered } from "../../../src/core/history/unanswered.ts";
import { receiptsOf } from "../../../src/core/index/receipts-of-entry.ts";
import { applyHistory, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { stageContextOf } from "../../../src/core/index/stage-context.ts";
import { todaysFilesOf } from "../../../src/core/index/todays-files.ts";
import { stageOfExperiment } from "../../../src/core/model/stage-of.ts";
import { parseHistory, textOf, type ScriptedHistory } from "../../kit/history-script.ts";
import { snapshotOf, testRoot, testToday } from "../kit/snapshots.ts";
import { docHistories } from "./doc-histories.ts";
import { commitsOf, headOf, newRepository } from "./in-memory.ts";

const path = "learning/x.experiment.yaml";

/** Today's files of a script, with what its commits say of them. */
function snapshotWith(history: ScriptedHistory, repository = newRepository()): Snapshot {
  const experiments = Array.from(history.today).filter(([name]) => name.endsWith(".experiment.yaml"));
  const snapshot = snapshotOf(Object.fromEntries(experiments.map(([name, text]) => [name, textOf(text)])));
  const files = todaysFilesOf(snapshot, testRoot);
  repository.add(commitsOf(history));
  const pasts = runThrough(repository.pastsOf(headOf(history)?.name ?? "", Array.from(files.values())));
  const byUri = new Map(Array.from(files, ([uri, file]) => [uri, pasts.get(file.path) ?? noPast]));
  return applyHistory(snapshot, testRoot, { byUri, otherwise: noPast });
}

function sayReceipts(snapshot: Snapshot): readonly string[] {
  const entry = snapshot.entries.get(`${testRoot}/${path}`);
  assert.ok(entry?.kind === "experiment");
  const receipts = receiptsOf(entry, snapshot);
  const isLearned = stageOfExperiment(entry.record, stageContextOf(entry, snapshot, testToday)) === "learned";
  assert.equal(
    isLearned,
    receipts.every(({ isSettled }) => isSettled),
  );
  return receipts.map(({ isSettled, why }) => `${isSettled ? "settled" : "open"}: ${why}`);
}

describe("receipts for documents", () => {
  for (const { name, script, receipts } of docHistories) {
    it(name, () => assert.deepEqual(sayReceipts(snapshotWith(parseHistory(script))), receipts));
  }

  it("are settled by a commit that comes when the rest is known", () => {
    const script = `
      02-20: plan
      03-17: decision: { choice: stop, because: No. } ; propagation: [{ doc: docs/a.md }]`;
    const repository = newRepository();
    const before = snapshotWith(parseHistory(script), repository);
    assert.deepEqual(sayReceipts(before), ["open: no commit to it since the decision"]);
    const later = parseHistory(`${script}
      03-18: text docs/a.md = told`);
    assert.deepEqual(sayReceipts(snapshotWith(later, repository)), ["settled: committed on 2026-03-18"]);
  });

  it("forget a commit of a branch that was walked before and leads nowhere", () => {
    const history = parseHistory(`
      02-20: plan
      03-17: decision: { choice: stop, because: No. } ; propagation: [{ doc: docs/a.md }]
      03-18 on side: text docs/a.md = told
      03-19: plan y`);
    const repository = newRepository();
    repository.add(commitsOf(history));
    runThrough(repository.pastsOf("#3", []));
    assert.deepEqual(sayReceipts(snapshotWith(history, repository)), ["open: no commit to it since the decision"]);
  });

  it("go by their dates while git is not asked, cannot answer, lacks a version, or does not hold them", () => {
    const files = {
      [path]:
        "hypothesis: x\ndecision: { choice: stop }\npropagation: [{ doc: a.md, date: 2026-03-18 }, { doc: b.md }]\n",
    };
    const silent: readonly (Past | Unanswered | undefined)[] = [
      undefined,
      unanswered("no-repository"),
      unanswered("shallow"),
      { ...noPast, isPartial: true },
      { ...noPast, docs: ["a.md", "b.md"].map((doc) => ({ doc, isElsewhere: true })) },
    ];
    for (const past of silent) {
      const snapshot = snapshotOf(files);
      const known = past ? applyHistory(snapshot, testRoot, { byUri: new Map(), otherwise: past }) : snapshot;
      assert.deepEqual(sayReceipts(known), ["settled: done on 2026-03-18", "open: no date yet"]);
    }
  });
});
