import assert from "node:assert/strict";
import { findById } from "../../../src/core/index/find.ts";
import { heldInSnapshot } from "../../../src/core/index/held-in-snapshot.ts";
import { applyChanges, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { changeOf, snapshotOf, testRoot } from "../kit/snapshots.ts";

const decided = `hypothesis: The page takes at most 300 to load.
metric: load-time
threshold: at most 300
window: { from: 2026-01-05, to: 2026-01-18 }
results: [{ date: 2026-01-19, mean: 250, sd: 40, n: 400 }]
decision: { choice: persevere, date: 2026-01-20, because: It is fast enough. }
checkBack: [{ due: 2026-02-20, date: 2026-02-21, mean: 270, sd: 40, n: 400 }]
`;
const metric = "title: Time to load\ntype: mean\nbetter: lower\n";

function heldIn(snapshot: Snapshot, today = "2026-03-20") {
  const entry = findById(snapshot, "experiment", "fast", testRoot);
  assert.ok(entry);
  return heldInSnapshot(entry, snapshot, today);
}

describe("what became of check-backs", () => {
  const snapshot = snapshotOf({ "fast.experiment.yaml": decided, "load-time.metric.yaml": metric });

  it("is the same answer while nothing changes that it depends on", () => {
    const before = heldIn(snapshot);
    assert.equal(before.length, 1);
    assert.equal(heldIn(applyChanges(snapshot, [changeOf("other.uol.yaml", "learn: Whether.\n")])), before);
  });

  it("follows its metric and the day", () => {
    assert.equal(heldIn(snapshot)[0]?.value, "270");
    const inMilliseconds = applyChanges(snapshot, [changeOf("load-time.metric.yaml", `${metric}unit: ms\n`)]);
    assert.equal(heldIn(inMilliseconds)[0]?.value, "270 ms");
    assert.equal(heldIn(snapshot)[0]?.value, "270");
    assert.match(heldIn(snapshot)[0]?.sentence ?? "", / on 21 Feb,/);
    assert.match(heldIn(snapshot, "2027-03-20")[0]?.sentence ?? "", / on 21 Feb 2026,/);
  });
});
