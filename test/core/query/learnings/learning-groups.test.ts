import assert from "node:assert/strict";
import type { Sliced } from "../../../../src/core/base/sliced.ts";
import {
  groupLearningsInSlices,
  learningsForUri,
  learningsForUriInSlices,
} from "../../../../src/core/query/learnings/learning-groups.ts";
import { snapshotOf, testRoot, testToday } from "../../kit/snapshots.ts";

const learning = (path: string): string =>
  `hypothesis: x\nlearnings: [{ insight: People look elsewhere., appliesTo: ["${path}"] }]\n`;
const filesOf = (count: number, path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`e${path.length}-${at}.experiment.yaml`, learning(path)]),
  );

function walk<T>(work: Sliced<T>): { readonly pauses: number; readonly value: T } {
  for (let pauses = 0; ; pauses++) {
    const { done, value } = work.next();
    if (done) return { pauses, value };
  }
}

describe("the learnings for a file", () => {
  const uri = `${testRoot}/src/a.ts`;
  const snapshot = snapshotOf({ ...filesOf(40, "src/**"), ...filesOf(60, "others/**") });

  it("are looked for with a pause after each experiment, and after each learning that is weighed", () => {
    const { pauses, value } = walk(learningsForUriInSlices(uri, snapshot, testToday));
    assert.equal(pauses, 100 + 40);
    assert.deepEqual(value, learningsForUri(uri, snapshot, testToday));
    assert.equal(value.count, 40);
    assert.equal(walk(groupLearningsInSlices(snapshot, testToday, uri)).pauses, pauses + 20);
  });

  it("are counted where they are more than are weighed", () => {
    const { rows, count } = learningsForUri(uri, snapshotOf(filesOf(230, "src/**")), testToday);
    assert.deepEqual([rows.length, count], [200, 230]);
  });
});
