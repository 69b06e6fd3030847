import assert from "node:assert/strict";
import type { Experiment } from "../../../../src/core/model/experiment.ts";
import { isPossibleWith, smallestPossible } from "../../../../src/core/verdict/planning/best-case.ts";
import { designOf } from "../../../../src/core/verdict/planning/design-of.ts";
import { daysUntil, plannedSample, trafficPerDay } from "../../../../src/core/verdict/planning/traffic-of.ts";
import type { MeasuredMetric } from "../../../../src/core/verdict/verdict-input.ts";
import { verdictOn } from "../../kit/verdicts.ts";
import { designFor, half, reasonOf } from "./planned.ts";

describe("designOf", () => {
  const bounds = (plan: Experiment, metric?: MeasuredMetric): string => {
    const { type, bounds: all, control } = designFor(plan, metric);
    const said = all.map(({ side, scale, value }) => `${side} ${Number(value.toPrecision(9))} ${scale}`).join(", ");
    return `${type}${control === undefined ? "" : "s"}: ${said}`;
  };

  for (const [plan, metric, expected] of [
    [{ threshold: "at least 8%" }, undefined, "proportion: at-least 0.08 level"],
    [{ threshold: "at least 8" }, { type: "proportion", unit: "%" }, "proportion: at-least 0.08 level"],
    [{ threshold: "at most 300 ms" }, undefined, "mean: at-most 300 level"],
    [{ metric: "p95-latency", threshold: "at most 300 ms" }, undefined, "quantile: at-most 300 level"],
    [{ threshold: "at most 3 per day" }, undefined, "rate: at-most 3 level"],
    [{ threshold: "at most 6 per 2 weeks" }, undefined, "rate: at-most 3 level"],
    [{ threshold: "at least 5 EUR per user" }, undefined, "mean: at-least 5 level"],
    [{ threshold: "decrease by 15% relative", baseline: "70%" }, undefined, "proportion: at-most 0.595 level"],
    [
      { threshold: "decrease by 15% relative", baseline: "70%", ...half },
      undefined,
      "proportions: at-most -0.15 relative",
    ],
    [
      { threshold: "increase by 2 points", baseline: "9%", ...half },
      undefined,
      "proportions: at-least 0.02 difference",
    ],
    [{ threshold: "increase by 10%", baseline: "4", ...half }, undefined, "means: at-least 0.1 relative"],
    [
      { threshold: "no worse than 2 points", baseline: "9%", ...half },
      { better: "higher" },
      "proportions: at-least -0.02 difference",
    ],
    [{ threshold: "at least 8%", ...half }, undefined, "proportion: at-least 0.08 level"],
    [
      { metric: "open-rate", threshold: "increase by 5% relative", ...half },
      undefined,
      "proportions: at-least 0.05 relative",
    ],
  ] as const satisfies readonly (readonly [Experiment, MeasuredMetric | undefined, string])[]) {
    it(`makes "${plan.threshold}" of ${JSON.stringify({ ...plan, ...metric })} a test`, () => {
      assert.equal(bounds(plan, metric), expected);
    });
  }

  for (const [expect, threshold, baseline, level] of [
    ["9%", "at least 8%", undefined, 0.09],
    ["9", "at least 8%", undefined, 0.09],
    ["0.2 s", "at most 300 ms", undefined, 200],
    ["13%", "increase by 2 points", "9%", 0.13],
    ["4 points", "increase by 2 points", "9%", 0.13],
    ["2 points", "increase by 2 points", "9%", 0.11],
    ["56%", "decrease by 15% relative", "70%", 0.56],
    ["20%", "decrease by 15% relative", "70%", 0.2],
    ["15%", "increase by 10% relative", "50%", 0.575],
    ["3 times", "increase by 2 times", "4", 16],
    ["5 EUR", "increase by 2 EUR", "38 EUR", 43],
    ["45 EUR", "increase by 2 EUR", "38 EUR", 45],
    ["50%", "increase by 10% relative", "50%", 0.75],
    ["3 ms", "at least 8%", undefined, undefined],
  ] as const) {
    it(`reads expect ${expect} of "${threshold}"${baseline === undefined ? "" : ` from ${baseline}`} as ${level}`, () => {
      const { expect: read } = designFor({ threshold, expect, ...(baseline && { baseline }) });
      assert.equal(read === undefined ? undefined : Number(read.toPrecision(9)), level);
    });
  }

  it("says why there is no test", () => {
    const why = (plan: Experiment, metric?: MeasuredMetric): string =>
      reasonOf(designOf({ metric: "m", ...plan }, metric)) ?? "";
    assert.match(why({}), /no threshold/);
    assert.match(why({ threshold: "much more" }), /no threshold/);
    assert.match(why({ threshold: "at least 4" }, { type: "ordinal" }), /steps in order/);
    assert.match(why({ threshold: "decrease by 15%", baseline: "70%" }), /points or percent/);
    assert.match(why({ threshold: "increase by 2 points" }), /baseline/);
    assert.match(why({ threshold: "no worse than 2 points", baseline: "9%" }), /worse/);
    assert.match(why({ threshold: "at least 8", results: [{ before: [1, 2], after: [2, 3] }] }), /before and after/);
  });

  it("takes arms as they are shared out, and as equal where that cannot be read", () => {
    const plan = { threshold: "increase by 2 points", baseline: "9%" };
    const parts = (arms: Record<string, string>): unknown[] => {
      const { treated, control, alpha } = designFor({ ...plan, arms });
      return [treated, control, alpha];
    };
    assert.deepEqual(parts({ control: "75%", new: "25%" }), [0.25, 0.75, 0.05]);
    assert.deepEqual(parts({ new: "1", control: "3" }), [0.25, 0.75, 0.05]);
    assert.deepEqual(parts({ old: "most", new: "25%" }), [0.5, 0.5, 0.05]);
    assert.deepEqual(parts({ control: "50%", a: "30%", b: "20%" }), [0.2, 0.5, 0.025]);
    assert.equal(designFor({ ...plan, arms: { new: "100%" } }).control, undefined);
  });
});

describe("the best case", () => {
  const smallest = (plan: Experiment, metric?: MeasuredMetric): number | undefined =>
    smallestPossible(designFor(plan, metric));

  it("is the perfect result of one group", () => {
    assert.equal(smallest({ threshold: "at least 8%" }), 2);
    assert.equal(smallest({ threshold: "at least 60%" }), 6);
    assert.equal(smallest({ threshold: "at least 60%", ...half }), 12);
    assert.equal(smallest({ threshold: "at most 1%" }), 299);
    assert.equal(smallest({ threshold: "at most 300 ms" }, { type: "quantile", quantile: 0.95 }), 59);
    assert.equal(smallest({ threshold: "at least 300 ms" }, { type: "quantile", quantile: 0.95 }), 2);
    assert.equal(smallest({ threshold: "at most 0.1 per day" }), 30);
    assert.equal(smallest({ threshold: "at least 7" }, { type: "mean" }), 2);
  });

  it("knows claims that no sample can support", () => {
    assert.equal(smallest({ threshold: "at least 100%" }), undefined);
    assert.equal(smallest({ threshold: "at most 0%" }), undefined);
    assert.equal(smallest({ threshold: "increase by 100 points", baseline: "0%", ...half }), undefined);
  });

  it("at any time is what the always-valid method takes, which needs about 100 in a group of its estimates", () => {
    const atAnyTime = (plan: Experiment, metric?: MeasuredMetric): number | undefined =>
      smallest({ looks: "anytime", ...plan }, metric);
    assert.equal(atAnyTime({ threshold: "at least 7" }, { type: "mean" }), 100);
    assert.equal(atAnyTime({ threshold: "increase by 2 points", baseline: "9%", ...half }), 200);
    assert.equal(atAnyTime({ threshold: "at most 1%" }), 376);
    assert.equal(atAnyTime({ threshold: "at most 3 per day" }), 43);
    const p95 = { type: "quantile", quantile: 0.95 } as const;
    assert.deepEqual(
      [atAnyTime({ threshold: "at most 300 ms" }, p95), atAnyTime({ threshold: "at least 300 ms" }, p95)],
      [73, 2],
    );
    const shown = (sample: number): string =>
      verdictOn({
        metric: "errors",
        threshold: "at most 1%",
        looks: "anytime",
        sample,
        results: [{ date: "2026-03-09", successes: 0, of: sample }],
      }).state;
    assert.deepEqual([shown(375), shown(376)], ["inconclusive", "supported"]);
  });

  it("is all of one arm and none of the other", () => {
    // Three of three against none of three has the exact p of 1 in 20, which is not below 0.05.
    assert.equal(smallest({ threshold: "increase by 0 points", baseline: "9%", ...half }), 8);
    assert.ok((smallest({ threshold: "increase by 50 points", ...half }) ?? 0) > 8);
    assert.equal(
      isPossibleWith(designFor({ threshold: "decrease by 15% relative", baseline: "70%", ...half }), 4),
      false,
    );
  });

  it("needs a larger sample for a higher confidence, and for several variants", () => {
    assert.equal(smallest({ threshold: "at least 60%", confidence: "99%" }), 10);
    assert.equal(smallest({ threshold: "at least 60%", arms: { control: "1", a: "1", b: "1" } }), 24);
  });
});

describe("traffic", () => {
  it("is counted by the day", () => {
    for (const [traffic, perDay] of [
      ["400 per day", 400],
      ["400 users per day", 400],
      ["2800 per week", 400],
      ["10 per h", 240],
      ["100 per 2 days", 50],
      ["400", undefined],
      ["400 per user", undefined],
      ["0 per day", undefined],
    ] as const) {
      assert.equal(trafficPerDay({ traffic }), perDay, traffic);
    }
  });

  it("says how long it takes, and what comes by in the window", () => {
    assert.equal(daysUntil(4962, 400), 13);
    assert.equal(daysUntil(4800, 400), 12);
    const window = { from: "2026-03-02", to: "2026-03-15" };
    assert.equal(plannedSample({ traffic: "400 per day", window }), 5600);
    assert.equal(plannedSample({ traffic: "400 per day", window, sample: 100 }), 100);
    assert.equal(plannedSample({ window }), undefined);
  });
});
