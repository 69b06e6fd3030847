import assert from "node:assert/strict";
import { quantileIn } from "../../../src/core/verdict/quantile-in.ts";
import type { MeasuredMetric } from "../../../src/core/verdict/verdict-input.ts";
import { confidenceInBrackets, confidenceWords } from "../../../src/core/verdict/words/confidence-words.ts";
import { verdictOn } from "../kit/verdicts.ts";

interface Row {
  readonly what: string;
  readonly plan: string;
  readonly metric?: MeasuredMetric;
  readonly results: readonly string[];
  readonly method: string | undefined;
  readonly bound?: number;
  readonly to?: number;
  readonly estimate?: number;
  /** The lower end of the interval, whole. */
  readonly lower?: number;
  readonly seen: string;
}

/** How numbers are understood that stand in the file in one unit and are claimed in another. */
const rows: readonly Row[] = [
  {
    what: "a mean in minutes against a threshold in seconds, its deviation with it",
    plan: "threshold: at most 800 s",
    results: ["mean: 12 min, sd: 3, n: 40"],
    method: "mean_one_sample",
    bound: 800,
    estimate: 720,
    lower: 672,
    seen: "720 s, the mean of 40, below the limit of 800 s in this sample.",
  },
  {
    what: "a mean of a metric in percent, written without the sign",
    plan: "threshold: at least 60",
    metric: { type: "mean", unit: "%" },
    results: ["mean: 62, sd: 4, n: 40"],
    method: "mean_one_sample",
    bound: 0.6,
    estimate: 0.62,
    seen: "62.0%, the mean of 40, above the target of 60% in this sample.",
  },
  {
    what: "a bare level of a share, by the results alone",
    plan: "threshold: at least 8",
    results: ["successes: 90, of: 1000"],
    method: "proportion_one_sample",
    bound: 0.08,
    seen: "90 of 1,000 (9.0%), above the target of 8% in this sample.",
  },
  {
    what: "a bare level that may mean two things",
    plan: "threshold: at least 0.5",
    results: ["successes: 90, of: 1000"],
    method: undefined,
    seen: "90 of 1,000 (9.0%).",
  },
  {
    what: "one in so many",
    plan: "threshold: at most 1 in 20",
    results: ["successes: 30, of: 1000"],
    method: "proportion_one_sample",
    bound: 0.05,
    seen: "30 of 1,000 (3.0%), below the limit of 5% in this sample.",
  },
  {
    what: "a rate per a thousand of something, counted over each of them",
    plan: "threshold: at most 5 incidents per 1000 requests",
    metric: { type: "rate" },
    results: ["events: 12, exposure: 4000"],
    method: "rate_one_sample",
    bound: 0.005,
    estimate: 0.003,
    seen: "12 in 4,000 (3 per 1,000), below the limit of 5 per 1,000 in this sample.",
  },
  {
    what: "a rate per day over weeks of days",
    plan: "threshold: at most 3 per 2 days",
    results: ["events: 14, exposure: 14"],
    method: "rate_one_sample",
    bound: 1.5,
    estimate: 1,
    seen: "14 in 14 days (2 per 2 days), below the limit of 3 per 2 days in this sample.",
  },
  {
    what: "points from a baseline",
    plan: "threshold: increase by 2 points\nbaseline: 7%",
    results: ["successes: 100, of: 1000"],
    method: "proportion_one_sample",
    bound: 0.09,
    seen: "100 of 1,000 (10.0%), above the target of 9% in this sample.",
  },
  {
    what: "twice as many as in the control",
    plan: "threshold: at least 2 times\narms: { control: 1, b: 1 }",
    results: ["arm: control, successes: 50, of: 1000", "arm: b, successes: 130, of: 1000"],
    method: "relative_lift_proportions",
    bound: 1,
    estimate: 1.6,
    seen: "control 50 of 1,000 (5.0%); b 130 of 1,000 (13.0%): in this sample 2.6 times the control, above the target of 2 times.",
  },
  {
    what: "between so many times as many as in the control",
    plan: "threshold: between 1.5 and 3 times\narms: { control: 1, b: 1 }",
    results: ["arm: control, successes: 50, of: 1000", "arm: b, successes: 130, of: 1000"],
    method: "relative_lift_proportions",
    bound: 0.5,
    to: 2,
    seen: "control 50 of 1,000 (5.0%); b 130 of 1,000 (13.0%): in this sample inside the range from 1.5 to 3 times.",
  },
  {
    what: "an accepted loss of what should be high",
    plan: "threshold: no worse than 5%\narms: { control: 1, b: 1 }",
    metric: { type: "mean", unit: "EUR", better: "higher" },
    results: ["arm: control, mean: 50, sd: 20, n: 900", "arm: b, mean: 49.5, sd: 20, n: 900"],
    method: "relative_lift_means",
    bound: -0.05,
    seen: "control 50 EUR, the mean of 900; b 49.5 EUR, the mean of 900: in this sample a fall of 1.0%, less than the accepted 5%.",
  },
  {
    what: "an accepted loss of what should be low, from a baseline",
    plan: "threshold: no worse than 1 point\nbaseline: 2%",
    metric: { type: "proportion", better: "lower" },
    results: ["successes: 20, of: 1000"],
    method: "proportion_one_sample",
    bound: 0.03,
    seen: "20 of 1,000 (2.0%), below the limit of 3% in this sample.",
  },
  {
    what: "a level with arms, which is about the treated one alone",
    plan: "threshold: at least 8%\narms: { control: 1, b: 1 }",
    results: ["arm: control, successes: 50, of: 1000", "arm: b, successes: 90, of: 1000"],
    method: "proportion_one_sample",
    seen: "b 90 of 1,000 (9.0%), above the target of 8% in this sample.",
  },
  {
    what: "a level with pairs, which is about the values after",
    plan: "threshold: at most 40 min",
    results: ["before: [50, 60, 55, 52, 58], after: [35, 38, 41, 30, 37]"],
    method: "mean_one_sample",
    bound: 40,
    seen: "36.2 min, the mean of 5, below the limit of 40 min in this sample.",
  },
];

describe("units of verdicts", () => {
  for (const { what, plan, metric, results, method, bound, to, estimate, lower, seen } of rows) {
    it(`are understood for ${what}`, () => {
      const text = `metric: measured\n${plan}\nresults:\n${results.map((one) => `  - { ${one} }`).join("\n")}\n`;
      const verdict = verdictOn(text, { metrics: metric ? { measured: metric } : {} });
      const [claim] = verdict.claims;
      assert.equal(verdict.seen, seen, verdict.shown);
      assert.equal(claim?.method, method);
      if (bound !== undefined) assert.equal(claim?.bound, bound);
      assert.equal(claim?.to, to);
      if (lower !== undefined) assert.equal(Math.round(claim?.interval[0] ?? 0), lower);
      if (estimate !== undefined) assert.equal(Number(claim?.estimate?.toPrecision(12)), estimate);
    });
  }

  it("find the quantile that a name means", () => {
    const names = ["p95-latency", "median-wait", "p999", "99th percentile of latency", "step2", "up95", "percentile"];
    assert.deepEqual(
      names.map((name) => quantileIn(name)),
      [0.95, 0.5, 0.999, 0.99, undefined, undefined, undefined],
    );
    assert.equal(quantileIn("wait", undefined, "The median wait falls."), 0.5);
  });
});

describe("words of a confidence", () => {
  for (const [value, words] of [
    [0.593, "0.59"],
    [0.797, "0.797"],
    [0.79996, "0.79996"],
    [0.7999999, "below 0.8"],
    [0.8, "0.80"],
    [0.9481, "0.948"],
    [0.9496, "0.950 (not above 0.95)"],
    [0.95, "0.950 (not above 0.95)"],
    [0.95001, "0.95001"],
    [0.9501, "0.9501"],
    [0.963, "0.963"],
    [0.9995, "0.9995"],
    [0.99999, "above 0.9999"],
    [0, "0.00"],
  ] as const) {
    it(`are ${words} for ${value}`, () => assert.equal(confidenceWords(value, 0.95), words));
  }

  it("say in brackets what would need brackets of its own", () => {
    assert.equal(confidenceInBrackets(0.9496, 0.95), "0.950, not above 0.95");
    assert.equal(confidenceInBrackets(0.99, 0.99), "0.990, not above 0.99");
    assert.equal(confidenceInBrackets(0.99996, 0.99995), "0.99996");
  });
});
