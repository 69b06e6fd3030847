import assert from "node:assert/strict";
import { applyWear, wantedWear } from "../../../src/core/index/apply-wear.ts";
import { commitId, committed } from "../kit/committed.ts";
import { testRoot } from "../kit/snapshots.ts";

const path = "a.experiment.yaml";
const uri = `${testRoot}/${path}`;
const plan = "hypothesis: At least 8% click.\nmetric: clicks\nthreshold: at least 8%\nwindow: { to: 2026-03-02 }\n";
const learnings = `learnings:
  - { insight: a, appliesTo: [checkout] }
  - { insight: b, appliesTo: [src/checkout/**, checkout] }
`;
const decided = `${plan}decision: { choice: stop, because: x }\n${learnings}`;
const lines = { lines: 10, gone: 6 };

describe("wantedWear", () => {
  it("asks for the paths of learnings since the commit of the decision", () => {
    const versions = [
      { date: "2026-02-01", text: plan },
      { date: "2026-03-03", text: decided },
      { date: "2026-03-04", text: `${decided}tags: [a]\n` },
    ];
    assert.deepEqual(wantedWear(committed(path, decided, versions), testRoot), [
      { uri, number: 2, question: { since: commitId(2), paths: ["src/checkout/**"] } },
    ]);
  });

  it("asks nothing where the decision is not committed, or nobody asked git", () => {
    assert.deepEqual(wantedWear(committed(path, decided, [{ date: "2026-02-01", text: plan }]), testRoot), []);
  });
});

describe("applyWear", () => {
  const snapshot = committed(path, decided, [{ date: "2026-03-03", text: decided }]);
  const wanted = wantedWear(snapshot, testRoot);

  it("tells an experiment how far the code of its learnings was rewritten, by their numbers", () => {
    const after = applyWear(snapshot, testRoot, wanted, [lines]);
    assert.deepEqual(after.entries.get(uri)?.wear, { 2: lines });
    assert.equal(applyWear(after, testRoot, wanted, [lines]), after);
  });

  it("lets go what git does not say any more", () => {
    const after = applyWear(applyWear(snapshot, testRoot, wanted, [lines]), testRoot, wanted, [undefined]);
    assert.equal("wear" in (after.entries.get(uri) ?? {}), false);
  });
});
