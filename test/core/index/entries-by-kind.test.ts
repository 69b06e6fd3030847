import assert from "node:assert/strict";
import { applyChanges, emptySnapshot, entriesOfKind, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { changeOf, snapshotOf } from "../kit/snapshots.ts";

const unit = "title: Do people click?\nlearn: Whether anybody clicks.\n";
const experiment = "hypothesis: At least 8% of users click.\nmetric: clicks\n";

describe("entriesOfKind", () => {
  it("has the files of a kind in order through any walk of changes", () => {
    let seed = 7;
    const below = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
    let snapshot = emptySnapshot();
    const seen: Snapshot[] = [];
    for (let step = 0; step < 100; step++) {
      const changes = Array.from({ length: 1 + below(4) }, () => {
        const [suffix, text] = below(2) === 0 ? (["uol", unit] as const) : (["experiment", experiment] as const);
        return changeOf(`${below(20)}.${suffix}.yaml`, below(3) === 0 ? undefined : text);
      });
      snapshot = applyChanges(snapshot, changes);
      seen.push(snapshot);
      for (const one of [snapshot, seen[below(seen.length)] ?? snapshot]) check(one);
    }
    assert.ok(3 < entriesOfKind(snapshot, "unit").length);
    assert.ok(3 < entriesOfKind(snapshot, "experiment").length);
  });

  it("is the same list as long as no file of the kind changes", () => {
    const before = snapshotOf({ "a.uol.yaml": unit });
    const units = entriesOfKind(before, "unit");
    const after = applyChanges(before, [changeOf("a.experiment.yaml", experiment)]);
    assert.equal(units.length, 1);
    assert.equal(entriesOfKind(after, "unit"), units);
    assert.equal(entriesOfKind(after, "experiment").length, 1);
  });
});

function check(snapshot: Snapshot): void {
  for (const kind of ["unit", "experiment"] as const) {
    const list = entriesOfKind(snapshot, kind);
    const expected = [...snapshot.entries.values()].filter((entry) => entry.kind === kind).map(({ uri }) => uri);
    assert.deepEqual(
      list.map(({ uri }) => uri),
      expected.sort(),
    );
    assert.ok(list.every((entry) => snapshot.entries.get(entry.uri) === entry));
  }
}
