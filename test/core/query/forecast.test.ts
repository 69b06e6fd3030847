import assert from "node:assert/strict";
import { predictionsOfEntry } from "../../../src/core/index/predictions-of-entry.ts";
import { forecastText } from "../../../src/core/query/forecast-words.ts";
import { forecastsOf } from "../../../src/core/query/forecast.ts";
import type { Verdict } from "../../../src/core/verdict/verdict.ts";
import { committedEntry } from "../kit/committed.ts";
import { snapshotOf, testRoot } from "../kit/snapshots.ts";

const plan = `hypothesis: At least 8% of visitors click.
metric: clicks
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-08 }
`;
const predictions = (words: string): string => `predictions: { ${words} }\n`;
const results = "results: [{ date: 2026-03-09, successes: 900, of: 10000 }]\n";

const supported: Verdict = {
  state: "supported",
  leaning: null,
  stoppedEarly: false,
  exploratory: false,
  guardrails: "none",
  level: 0.95,
  shown: "Supported.",
  notes: [],
  claims: [],
};

function wordsOf(now: string, history: readonly string[], verdict: Partial<Verdict> = {}): readonly string[] {
  const entry = committedEntry(
    now,
    history.map((text, at) => ({ text, date: `2026-03-0${at + 1}` })),
  );
  return forecastsOf(predictionsOfEntry(entry), () => ({ ...supported, ...verdict })).map(forecastText);
}

describe("predictions beside what came of them", () => {
  const early = plan + predictions("dana: 70%, lee: 20%");

  it("counts what was committed before the first result", () => {
    assert.deepEqual(wordsOf(early + results, [early, early + results]), ["dana 70%: came true", "lee 20%: came true"]);
    assert.deepEqual(wordsOf(early + results, [early], { state: "refuted" }), [
      "dana 70%: did not come true",
      "lee 20%: did not come true",
    ]);
  });

  it("does not count what came with the result or after it, nor what is no probability", () => {
    const late = plan + predictions("dana: 70%, lee: 20%, kim: 90%, sam: 70");
    assert.deepEqual(wordsOf(late + results, [early, early + results]).slice(2), [
      "kim 90%: was not committed before the first result",
      'sam: is no probability ("70"); write it as 70%',
    ]);
    assert.deepEqual(wordsOf(early + results, [early + results]), [
      "dana 70%: was not committed before the first result",
      "lee 20%: was not committed before the first result",
    ]);
  });

  it("counts what stood there, whatever was written since, and says so", () => {
    const now = plan + predictions("dana: 95%") + results;
    assert.deepEqual(wordsOf(now, [early, early + results, now]), [
      "dana 70%: came true, changed to 95% after the first result",
      "lee 20%: came true, taken out after the first result",
    ]);
  });

  it("asks to commit what is not committed while there is no result", () => {
    const now = plan + predictions("dana: 75%, lee: 20%, kim: 5%");
    assert.deepEqual(wordsOf(now, [early], { state: "collecting" }), [
      "dana 75%: is not committed yet; commit it before the first result",
      "lee 20%: waits for a verdict",
      "kim 5%: is not committed yet; commit it before the first result",
    ]);
  });

  it("has no outcome but supported and refuted, by the registered plan", () => {
    const why = (verdict: Partial<Verdict>): string => wordsOf(early, [early], verdict)[0] ?? "";
    assert.equal(why({ state: "inconclusive" }), "dana 70%: has no outcome: the verdict is inconclusive");
    assert.equal(why({ state: "invalid" }), "dana 70%: has no outcome: the verdict is invalid");
    assert.equal(
      why({ state: "judged-supported" }),
      "dana 70%: has no outcome: people judged it, and no number says so",
    );
    assert.equal(why({ exploratory: true }), "dana 70%: has no outcome: the plan changed after its result");
    const asRegistered = { threshold: "at least 10%", state: "refuted", sentence: "Refuted." } as const;
    assert.equal(why({ exploratory: true, asRegistered }), "dana 70%: did not come true");
  });

  it("believes what git cannot answer for, and says that it is not proved", () => {
    const snapshot = snapshotOf({ "a.experiment.yaml": early + results });
    const entry = snapshot.entries.get(`${testRoot}/a.experiment.yaml`);
    assert.ok(entry?.kind === "experiment");
    assert.deepEqual(forecastsOf(predictionsOfEntry(entry), () => supported).map(forecastText), [
      "dana 70%: came true, not proved",
      "lee 20%: came true, not proved",
    ]);
  });

  it("does not ask for a verdict where nothing could count", () => {
    const entry = committedEntry(early + results, [{ text: early + results, date: "2026-03-09" }]);
    assert.doesNotThrow(() =>
      forecastsOf(predictionsOfEntry(entry), () => {
        throw new Error("Asked in vain.");
      }),
    );
  });
});
