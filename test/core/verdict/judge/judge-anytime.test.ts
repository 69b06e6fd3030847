import assert from "node:assert/strict";
import type { Sample } from "../../../../src/core/data/sample.ts";
import { sequentialMean } from "../../../../src/core/stats/sequential-mean.ts";
import { sequentialProportion } from "../../../../src/core/stats/sequential-proportion.ts";
import type { Bound } from "../../../../src/core/verdict/claim.ts";
import { judgeAnytime } from "../../../../src/core/verdict/judge/judge-anytime.ts";
import type { Comparison } from "../../../../src/core/verdict/judgement.ts";
import { assertClose } from "../../stats/kit/assert-close.ts";
import { judged } from "./kit/judged.ts";

const share = (successes: number, n: number): Sample => ({ type: "proportion", successes, n });
const rate = (events: number, exposure: number): Sample => ({ type: "rate", events, exposure });
const mean = (n: number, center: number, sd: number): Sample => ({ type: "mean", n, mean: center, sd });
const tuningN = 800;

/** Estimates, standard errors and thresholds in the scale of the test, worked out by hand. */
const byHand: readonly (readonly [
  string,
  Comparison,
  Omit<Bound, "side">,
  { readonly estimate: number; readonly standardError: number; readonly nullValue: number; readonly n: number },
])[] = [
  [
    "a difference of shares",
    { control: share(120, 400), treatment: share(90, 300) },
    { scale: "difference", value: -0.12 },
    { estimate: 0, standardError: Math.sqrt(0.21 / 400 + 0.21 / 300), nullValue: -0.12, n: 700 },
  ],
  [
    "a relative change of shares",
    { control: share(100, 400), treatment: share(120, 300) },
    { scale: "relative", value: 0.25 },
    {
      estimate: Math.log(1.6),
      standardError: Math.sqrt(1 / 120 - 1 / 300 + 1 / 100 - 1 / 400),
      nullValue: Math.log(1.25),
      n: 700,
    },
  ],
  [
    "a difference of means",
    { control: mean(400, 10, 2), treatment: mean(100, 10.5, 3) },
    { scale: "difference", value: 0.1 },
    { estimate: 0.5, standardError: Math.sqrt(4 / 400 + 9 / 100), nullValue: 0.1, n: 500 },
  ],
  [
    "a relative change of means",
    { control: mean(400, 10, 2), treatment: mean(100, 13, 3) },
    { scale: "relative", value: 0.2 },
    { estimate: 13 - 12, standardError: Math.sqrt(9 / 100 + (1.44 * 4) / 400), nullValue: 0, n: 500 },
  ],
  [
    "a rate",
    { treatment: rate(144, 12) },
    { scale: "level", value: 10 },
    { estimate: 12, standardError: 1, nullValue: 10, n: 12 },
  ],
  [
    "a relative change of rates",
    { control: rate(200, 10), treatment: rate(100, 10) },
    { scale: "relative", value: -0.3 },
    { estimate: Math.log(0.5), standardError: Math.sqrt(1 / 200 + 1 / 100), nullValue: Math.log(0.7), n: 20 },
  ],
  [
    "a difference of rates",
    { control: rate(225, 15), treatment: rate(400, 20) },
    { scale: "difference", value: 0 },
    { estimate: 5, standardError: Math.sqrt(2), nullValue: 0, n: 35 },
  ],
];

describe("judging at any time", () => {
  for (const [what, comparison, bound, contrast] of byHand) {
    it(`answers ${what} by its estimate and standard error`, () => {
      const answer = judged(judgeAnytime({ ...bound, side: "at-least" }, comparison, 0.95, tuningN));
      const { pValue: greater } = sequentialMean({ ...contrast, alpha: 0.05, tuningN, alternative: "greater" });
      const { pValue: less } = sequentialMean({ ...contrast, alpha: 0.05, tuningN, alternative: "less" });
      assertClose(answer.pFor, greater, 1e-9);
      assertClose(answer.pAgainst, less, 1e-9);
      assert.equal(answer.n, contrast.n);
    });
  }

  it("answers pairs by their differences", () => {
    const before = Array.from({ length: 120 }, (_, at) => 50 + (at % 7));
    const after = before.map((value, at) => value + (at % 5));
    const differences: Sample = { type: "values", values: after.map((value, at) => value - (before[at] ?? 0)) };
    const pairs: Comparison = { treatment: { type: "pairs", before, after } };
    const ask = (scale: Bound["scale"], comparison: Comparison) =>
      judgeAnytime({ side: "at-least", value: 1.5, scale }, comparison, 0.95, tuningN);
    assert.deepEqual(ask("difference", pairs), ask("level", { treatment: differences }));
  });

  const latencies = Array.from({ length: 300 }, (_, at) => 100 + ((at * 7919) % 300));
  const p90: Comparison = { treatment: { type: "values", values: latencies }, quantile: 0.9 };

  it("answers a quantile by how many values lie at or below the threshold", () => {
    const answer = judged(judgeAnytime({ side: "at-most", value: 380, scale: "level" }, p90, 0.95, tuningN));
    const successes = latencies.filter((value) => value <= 380).length;
    const counts = sequentialProportion({ successes, n: 300, threshold: 0.9, alpha: 0.1, tuningN });
    assertClose(answer.pFor, counts.pValue.greater, 1e-9);
    assertClose(answer.pAgainst, counts.pValue.less, 1e-9);
  });

  it("puts into the interval of a quantile exactly what the evidence does not exclude", () => {
    const { interval } = judged(judgeAnytime({ side: "at-most", value: 380, scale: "level" }, p90, 0.95, tuningN));
    const [lower, upper] = interval;
    assert.ok(lower !== null && upper !== null);
    for (const at of new Set(latencies)) {
      const successes = latencies.filter((value) => value <= at).length;
      const { pValue } = sequentialProportion({ successes, n: 300, threshold: 0.9, alpha: 0.1, tuningN });
      assert.equal(lower <= at && at < upper, pValue.twoSided > 0.1, String(at));
    }
  });

  it("is less sure than the method that looks once", () => {
    const looked = judged(
      judgeAnytime({ side: "at-least", value: 0.08, scale: "level" }, { treatment: share(225, 2500) }, 0.95, 2500),
    );
    assert.ok(looked.pFor > 0.05);
    const [lower, upper] = looked.interval;
    assert.ok(lower !== null && lower < 0.0807 && upper !== null && upper > 0.1);
  });
});
