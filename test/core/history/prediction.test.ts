import assert from "node:assert/strict";
import { noPast, type Past } from "../../../src/core/history/past.ts";
import { predictionsOf, type Prediction } from "../../../src/core/history/prediction.ts";
import { unanswered } from "../../../src/core/history/unanswered.ts";

const facts = { commit: "a".repeat(40), date: "2026-03-09", by: "dana" };
const withResult: Past = { ...noPast, results: [{ ...facts, plans: [], hasParent: true }], predictions: { dana: 0.7 } };
const plan = { protocol: {}, isComplete: true };
const withToday = { ...plan, results: 1 };

function standingOf(past: Parameters<typeof predictionsOf>[1], today = withToday): readonly Prediction["standing"][] {
  return predictionsOf({ predictions: { dana: "70%" } }, past, today).map(({ standing }) => standing);
}

describe("whether a prediction was said before the first result", () => {
  it("is proved by a commit before it", () => assert.deepEqual(standingOf(withResult), ["proved"]));

  it("is not proved while git is not asked, cannot answer, or lacks a version", () => {
    const silent = [undefined, unanswered("shallow"), { ...withResult, isPartial: true }];
    assert.deepEqual(silent.map((past) => standingOf(past)).flat(), ["unproved", "unproved", "unproved"]);
  });

  it("is not known while a merge brings the result, and known once it is committed", () => {
    const merging: Past = { ...noPast, head: plan, predictions: { dana: 0.7 }, isMerging: true };
    assert.deepEqual(standingOf(merging), ["unproved"]);
    assert.deepEqual(standingOf({ ...withResult, head: withToday, isMerging: true }), ["proved"]);
  });

  it("is denied where there was something to look at before the plan", () => {
    assert.deepEqual(standingOf({ ...withResult, earlyData: { ...facts, path: "rows.csv" } }), ["late"]);
    assert.deepEqual(standingOf({ ...withResult, namesake: facts }), ["late"]);
  });

  it("takes a name for a name, whatever it is", () => {
    const predictions = JSON.parse('{ "__proto__": "70%", "toString": "40%" }') as Record<string, string>;
    const found = predictionsOf({ predictions }, withResult, withToday);
    assert.deepEqual(
      found.map(({ who, standing }) => `${who} ${standing}`),
      ["__proto__ late", "toString late", "dana proved"],
    );
  });
});
