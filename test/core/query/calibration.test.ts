import assert from "node:assert/strict";
import fc from "fast-check";
import { calibrationOf } from "../../../src/core/query/calibration.ts";
import { calibrationText, shareText } from "../../../src/core/query/forecast-words.ts";
import type { ScoredForecast } from "../../../src/core/query/forecast.ts";

function said(probability: number, cameTrue: boolean): ScoredForecast {
  return { who: "dana", probability, cameTrue, standing: "proved" };
}

const many = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()).map(([p, came]) => said(p, came)),
  { minLength: 1, maxLength: 40 },
);

describe("calibration", () => {
  it("scores by the mean squared distance of Brier", () => {
    // (0.1² + 0.4² + 0.8² + 0.5²) / 4
    const { score } = calibrationOf([said(0.9, true), said(0.4, false), said(0.2, true), said(0.5, false)]);
    assert.ok(score !== null && Math.abs(score - 1.06 / 4) < 1e-12);
  });

  it("gives 0 to who is always right and sure, 1 to who is always wrong and sure, a quarter to who never says", () => {
    const scores = [
      [said(1, true), said(0, false)],
      [said(0, true), said(1, false)],
      [said(0.5, true), said(0.5, false)],
    ].map((forecasts) => calibrationOf(forecasts).score);
    assert.deepEqual(scores, [0, 1, 0.25]);
  });

  it("counts what was said and what came true in five steps, a boundary in the upper one", () => {
    const tenths = Array.from({ length: 11 }, (_, at) => said(at / 10, at % 2 === 0));
    const { bins } = calibrationOf(tenths);
    assert.deepEqual(
      bins.map(({ from, to, count, cameTrue }) => [from, to, count, cameTrue]),
      [
        [0, 0.2, 2, 1],
        [0.2, 0.4, 2, 1],
        [0.4, 0.6, 2, 1],
        [0.6, 0.8, 2, 1],
        [0.8, 1, 3, 2],
      ],
    );
    assert.deepEqual(bins[0]?.said, 0.05);
  });

  it("says nothing of nothing", () => {
    const { score, said: stated, bins } = calibrationOf([]);
    assert.deepEqual([score, stated, bins.map((bin) => bin.said)], [null, null, [null, null, null, null, null]]);
  });

  it("puts each prediction in one step, whose mean lies within it", () => {
    fc.assert(
      fc.property(many, (forecasts) => {
        const { bins, count, cameTrue } = calibrationOf(forecasts);
        assert.equal(count, forecasts.length);
        assert.equal(
          bins.reduce((sum, bin) => sum + bin.count, 0),
          count,
        );
        assert.equal(
          bins.reduce((sum, bin) => sum + bin.cameTrue, 0),
          cameTrue,
        );
        for (const { from, to, said: stated } of bins) {
          assert.ok(stated === null || (from - 1e-9 <= stated && stated <= to + 1e-9));
        }
      }),
    );
  });

  it("is worse by the square of how far each is moved from what came", () => {
    fc.assert(
      fc.property(many, (forecasts) => {
        const mirrored = forecasts.map((one) => ({
          ...one,
          cameTrue: !one.cameTrue,
          probability: 1 - one.probability,
        }));
        const [score, other] = [forecasts, mirrored].map((some) => calibrationOf(some).score ?? 2);
        assert.ok(Math.abs((score ?? 0) - (other ?? 1)) < 1e-9);
      }),
    );
  });
});

describe("the words for calibration", () => {
  it("says when there are too few to tell, and gives counts only", () => {
    const calibration = calibrationOf([
      said(0.8, true),
      said(0.6, false),
      { ...said(0.4, false), standing: "unproved" },
    ]);
    assert.equal(
      calibrationText({ ...calibration, experiments: 2 }),
      "The team's Brier score is 0.19 over 3 predictions in 2 experiments, 1 of them not proved, too few to tell; " +
        "0 is perfect, and always saying 50% gives 0.25. It said 60% on average, and 1 of 3 came true.",
    );
  });

  it("gives a percentage from twenty predictions on", () => {
    assert.deepEqual([shareText(12, 19), shareText(12, 20)], ["12 of 19", "12 of 20 (60%)"]);
  });

  it("says what a prediction needs where none counts", () => {
    assert.match(calibrationText({ ...calibrationOf([]), experiments: 0 }), /^No prediction of the team counts yet\. /);
  });
});
