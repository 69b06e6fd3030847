import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Experiment } from "../../../../src/core/model/experiment.ts";
import { binomialLogProbability } from "../../../../src/core/stats/distributions/binomial-log-probability.ts";
import { binomialTails } from "../../../../src/core/stats/distributions/binomial-tails.ts";
import { powerMeans } from "../../../../src/core/stats/power-means.ts";
import { smallestPossible } from "../../../../src/core/verdict/planning/best-case.ts";
import type { MeasuredMetric } from "../../../../src/core/verdict/verdict-input.ts";
import type { Design } from "../../../../src/core/verdict/planning/design.ts";
import { neededSample } from "../../../../src/core/verdict/planning/needed-sample.ts";
import { powerOf } from "../../../../src/core/verdict/planning/power-of.ts";
import { smallestEffect } from "../../../../src/core/verdict/planning/smallest-effect.ts";
import { powerTwoProportions } from "../../../../src/core/stats/power-two-proportions.ts";
import { assertClose } from "../../stats/kit/assert-close.ts";
import { defined } from "../../stats/kit/defined.ts";
import { seeded } from "../../stats/kit/seeded.ts";
import { byRatio, byScore, powerOfRate, powerOfRates, powerOfShares } from "./exact-power.ts";
import { designFor, half, reasonOf } from "./planned.ts";

const power = (design: Design, sample: number): number => defined(powerOf(design, sample)).power;
const needed = (design: Design): number => defined(neededSample(design)).all;

/** Counts are whole, so that an approximation misses some points in arms of less than a hundred. */
function assertNear(got: number, exact: number): void {
  assert.ok(Math.abs(got - exact) < 0.05, `${got} instead of ${exact}`);
}

describe("powerOf", () => {
  it("is that of the exact test for one share", () => {
    const design = designFor({ threshold: "at least 8%", expect: "9%" });
    assert.equal(power(design, 2500).toFixed(3), "0.538");
    assert.equal(power(design, 4962).toFixed(4), "0.8010");
    assert.equal(power(design, 4961) < 0.8, true);
  });

  it("is that of R's power.prop.test where two shares are claimed to differ at all", () => {
    for (const [baseline, expect, perGroup] of [
      [8, 9, 4000],
      [40, 60, 50],
      [2, 5, 700],
    ] as const) {
      const design = designFor({
        threshold: "increase by 0 points",
        baseline: `${baseline}%`,
        expect: `${expect}%`,
        ...half,
      });
      const input = {
        baseline: baseline / 100,
        treatment: expect / 100,
        alpha: 0.05,
        alternative: "one-sided",
      } as const;
      const r = defined(powerTwoProportions({ ...input, nPerGroup: perGroup, solveFor: "power" })) as { power: number };
      assertClose(power(design, 2 * perGroup), r.power, 1e-9);
    }
  });

  // The exact numbers were added up pair by pair, and are added up again here.
  for (const [control, treated, points, n, exact] of [
    [40, 60, 5, 60, 0.5395],
    [20, 45, 5, 50, 0.7057],
    [70, 80, -5, 80, 0.7134],
    [10, 30, 5, 80, 0.7863],
  ] as const) {
    it(`is near the exact one for ${control}% to ${treated}%, at least ${points} points, ${n} in each arm`, () => {
      const isLoss = points < 0;
      const threshold = isLoss ? `no worse than ${-points} points` : `increase by ${points} points`;
      const plan = { threshold, baseline: `${control}%`, expect: `${treated}%`, ...half };
      const design = designFor(plan, { better: "higher" });
      const slow = powerOfShares({ n, control: control / 100, treated: treated / 100 }, byScore(n, points / 100));
      assert.equal(slow.toFixed(4), exact.toFixed(4));
      assertNear(power(design, 2 * n), exact);
    });
  }

  for (const [control, treated, fall, n, exact] of [
    [70, 40, 15, 60, 0.7516],
    [50, 25, 10, 80, 0.8705],
    [80, 60, 10, 90, 0.5999],
  ] as const) {
    it(`is near the exact one for a fall by ${fall}% from ${control}% to ${treated}%`, () => {
      const design = designFor({
        threshold: `decrease by ${fall}% relative`,
        baseline: `${control}%`,
        expect: `${treated}%`,
        ...half,
      });
      const slow = powerOfShares({ n, control: control / 100, treated: treated / 100 }, byRatio(n, fall / 100));
      assert.equal(slow.toFixed(4), exact.toFixed(4));
      assertNear(power(design, 2 * n), exact);
    });
  }

  for (const [bound, rate, days, exact] of [
    [3, 2, 14, 0.7515],
    [3, 2, 30, 0.9659],
    [0.5, 0.2, 60, 0.9884],
    [20, 18, 40, 0.8935],
  ] as const) {
    it(`is near the exact one for at most ${bound} per day where it is ${rate}, in ${days} days`, () => {
      const design = designFor({ threshold: `at most ${bound} per day`, expect: `${rate} per day` });
      const slow = powerOfRate(days, rate, bound);
      assert.equal(slow.toFixed(4), exact.toFixed(4));
      assertNear(power(design, days), exact);
    });
  }

  for (const [control, treated, fall, n, exact] of [
    [0.2, 0.1, 20, 300, 0.6535],
    [2, 1.2, 15, 40, 0.5802],
  ] as const) {
    it(`is near the exact one for a rate that falls by ${fall}% from ${control} to ${treated}`, () => {
      const plan = { threshold: `decrease by ${fall}%`, baseline: String(control), expect: String(treated), ...half };
      const design = designFor(plan, { type: "rate" });
      const slow = powerOfRates({ n, control, treated }, fall / 100);
      assert.equal(slow.toFixed(4), exact.toFixed(4));
      assertNear(power(design, 2 * n), exact);
    });
  }

  it("is that of the t test for means, of one group and of two equal arms", () => {
    const one = designFor(
      { threshold: "at least 7.8", expect: "8.2", results: [{ mean: 7, sd: 1, n: 16 }] },
      { type: "mean" },
    );
    const asked = { delta: 0.4, sd: 1, alpha: 0.05, alternative: "one-sided", power: 0.8, solveFor: "n" } as const;
    assert.deepEqual(needed(one), (defined(powerMeans({ ...asked, type: "one-sample" })) as { n: number }).n);
    const plan = { threshold: "increase by 0.1", baseline: "7", expect: "7.5", ...half };
    const two = designFor({ ...plan, results: [{ arm: "new", mean: 7, sd: 1, n: 16 }] }, { type: "mean" });
    assert.deepEqual(needed(two), 2 * (defined(powerMeans({ ...asked, type: "two-sample" })) as { n: number }).n);
  });

  it("counts the spread of the control as often as a relative change of a mean multiplies it", () => {
    const plan = { threshold: "increase by 10%", baseline: "7", expect: "7.8", ...half };
    const design = designFor({ ...plan, results: [{ arm: "new", mean: 7, sd: 1, n: 16 }] }, { type: "mean" });
    // (1.6449 + 0.8416)^2 times 2 (1 + 1.1^2), by a gap of 0.1.
    assert.ok(Math.abs(needed(design) - 2733) < 5, `${needed(design)}`);
  });

  it("is that both ends of a range are shown", () => {
    const design = designFor({ threshold: "between 40% and 60%", expect: "47%" });
    let exact = 0;
    for (let k = 0; k <= 300; k++) {
      const isShown = binomialTails(k, 300, 0.4).upper < 0.05 && binomialTails(k, 300, 0.6).lower < 0.05;
      if (isShown) exact += Math.exp(binomialLogProbability(k, 300, 0.47));
    }
    assertClose(power(design, 300), exact, 1e-9);
  });

  it("is 0 where no result would be enough, and says why it is not known", () => {
    assert.equal(power(designFor({ threshold: "at least 90%", expect: "99%" }), 5), 0);
    const why = (plan: Experiment, metric?: MeasuredMetric): string | undefined =>
      reasonOf(powerOf(designFor(plan, metric), 500));
    assert.equal(why({ threshold: "at least 8%" }), "`expect` does not say what it will be if it works");
    assert.equal(why({ threshold: "at least 7.8", expect: "8" }, { type: "mean" }), "no standard deviation is known");
    assert.match(
      why({ threshold: "at most 300 ms", expect: "260 ms" }, { type: "quantile", quantile: 0.95 }) ?? "",
      /percentile/,
    );
    assert.match(why({ threshold: "increase by 2 points", expect: "9%", ...half }) ?? "", /no baseline/);
    assert.match(why({ threshold: "at least 8%", expect: "9%", looks: "anytime" }) ?? "", /at any time/);
    assert.match(
      why({ threshold: "increase by 0.1 per day", expect: "0.4 per day", baseline: "0.2 per day", ...half }) ?? "",
      /ratio/,
    );
  });

  it("asks more of each of several variants, by the strictest step of Holm", () => {
    const plan = { threshold: "increase by 2 points", baseline: "9%", expect: "14%" };
    const three = designFor({ ...plan, arms: { control: "25%", a: "25%", b: "25%", c: "25%" } });
    assert.equal(three.alpha, 0.0166666666667);
    assert.equal(needed(three), 7912);
    assert.equal(needed(designFor({ ...plan, ...half })), 2774);
  });

  it("answers for huge and for odd samples at once", () => {
    const design = designFor({ threshold: "at least 8%", expect: "8.001%" });
    for (const sample of [0, 0.5, 1, 1e9, 1e15]) {
      const found = power(design, sample);
      assert.ok(0 <= found && found <= 1, `${found} for ${sample}`);
    }
    assert.equal(Math.round(needed(design) / 1e8), 46);
    assert.equal(
      power(designFor({ threshold: "increase by 2 points", baseline: "8%", expect: "10.5%", ...half }), 1e9),
      1,
    );
  });
});

/** Plans of every kind whose power can be worked out. */
const plans = fc
  .record({
    base: fc.integer({ min: 10, max: 60 }),
    gain: fc.integer({ min: 3, max: 25 }),
    extra: fc.integer({ min: 2, max: 10 }),
    isRise: fc.boolean(),
    kind: fc.constantFrom("level", "points", "relative", "rate", "rates", "mean", "means", "between"),
    part: fc.integer({ min: 10, max: 90 }),
  })
  .map(({ base, gain, extra, isRise, kind, part }): Design => {
    const arms = { arms: { control: `${part}%`, new: `${100 - part}%` } };
    const to = (by: number): number => (isRise ? base + by : base - (by * base) / 40);
    const [bound, expect] = [to(gain), to(gain + extra)];
    const verb = isRise ? "increase" : "decrease";
    const level = isRise ? "at least" : "at most";
    const read = { results: [{ mean: base, sd: gain, n: 20 }] };
    const baseline = String(base);
    switch (kind) {
      case "points":
        return designFor({
          threshold: `${verb} by ${Math.abs(bound - base)} points`,
          baseline: `${base}%`,
          expect: `${expect}%`,
          ...arms,
        });
      case "relative":
        return designFor({
          threshold: `${verb} by ${(100 * Math.abs(bound - base)) / base}% relative`,
          baseline: `${base}%`,
          expect: `${expect}%`,
          ...arms,
        });
      case "rate":
        return designFor({ threshold: `${level} ${bound} per day`, expect: `${expect} per day` });
      case "rates":
        return designFor(
          {
            threshold: `${verb} by ${(100 * Math.abs(bound - base)) / base}%`,
            baseline,
            expect: String(expect),
            ...arms,
          },
          { type: "rate" },
        );
      case "mean":
        return designFor({ threshold: `${level} ${bound}`, expect: String(expect), ...read }, { type: "mean" });
      case "means":
        return designFor(
          { threshold: `${verb} by ${Math.abs(bound - base)}`, baseline, expect: String(expect), ...read, ...arms },
          { type: "mean" },
        );
      case "between":
        return designFor({ threshold: `between ${base - extra}% and ${base + gain}%`, expect: `${base}%` });
      default:
        return designFor({ threshold: `${level} ${bound}%`, expect: `${expect}%` });
    }
  });

describe("the laws of a planned sample", () => {
  const few = { ...seeded, numRuns: 60 };

  it("reach 80% from the needed sample on", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 500 }), (design, more) => {
        assert.ok(0.8 - 1e-9 <= power(design, needed(design) + more));
      }),
      few,
    );
  });

  it("give more power to more data, but for the steps of an exact test", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 10, max: 4000 }), (design, sample) => {
        const isExact = design.type === "proportion" && design.control === undefined;
        const fall = isExact ? 0.2 : 1e-9;
        assert.ok(power(design, sample) <= power(design, 2 * sample) + fall);
      }),
      few,
    );
  });

  it("show the smallest effect with 80%, and one beyond it with more", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 50, max: 5000 }), (design, sample) => {
        const effect = smallestEffect(design, sample);
        if (effect.status === "undefined") return;
        assert.ok(Math.abs((powerOf(design, sample, effect.level).power ?? 0) - 0.8) < 1e-6);
        assert.ok(effect.level !== design.bounds[0]?.value);
      }),
      few,
    );
  });

  it("can be supported by some result wherever there is power", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 300 }), (design, sample) => {
        if (0 < power(design, sample)) assert.ok((smallestPossible(design) ?? Infinity) <= sample);
      }),
      few,
    );
  });
});
