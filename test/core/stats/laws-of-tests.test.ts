import assert from "node:assert/strict";
import * as fc from "fast-check";
import { binomialTest } from "../../../src/core/stats/binomial-test.ts";
import { clopperPearson } from "../../../src/core/stats/clopper-pearson.ts";
import { binomialLogProbability } from "../../../src/core/stats/distributions/binomial-log-probability.ts";
import { normalTails } from "../../../src/core/stats/distributions/normal-tails.ts";
import { poissonLogProbability } from "../../../src/core/stats/distributions/poisson-log-probability.ts";
import { fisherTest } from "../../../src/core/stats/fisher-test.ts";
import { meanOneSample } from "../../../src/core/stats/mean-one-sample.ts";
import { meanTwoSampleWelch } from "../../../src/core/stats/mean-two-sample-welch.ts";
import { multipleTesting } from "../../../src/core/stats/multiple-testing.ts";
import { poissonTest } from "../../../src/core/stats/poisson-test.ts";
import { proportionOneSample } from "../../../src/core/stats/proportion-one-sample.ts";
import { proportionTwoSample } from "../../../src/core/stats/proportion-two-sample.ts";
import { quantileOneSample } from "../../../src/core/stats/quantile-one-sample.ts";
import { rateOneSample } from "../../../src/core/stats/rate-one-sample.ts";
import { rateTwoSample } from "../../../src/core/stats/rate-two-sample.ts";
import { relativeLiftProportions } from "../../../src/core/stats/relative-lift-proportions.ts";
import { scoreStatistic } from "../../../src/core/stats/score-statistic.ts";
import { srm } from "../../../src/core/stats/srm.ts";
import { trendMannKendall } from "../../../src/core/stats/trend-mann-kendall.ts";
import { assertClose } from "./kit/assert-close.ts";
import { defined } from "./kit/defined.ts";
import { seeded } from "./kit/seeded.ts";

const confidenceLevel = 0.9;
const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const sample = sampleUpTo(5000);
const smallSample = sampleUpTo(40);
const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 60 });

function sampleUpTo(most: number) {
  return fc
    .tuple(fc.integer({ min: 1, max: most }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([n, share]) => ({ successes: Math.round(share * n), n }));
}

const others = ({ successes, n }: { successes: number; n: number }) => ({ successes: n - successes, n });

describe("the laws of a share against a threshold", () => {
  it("mirror, when failures are counted instead", () => {
    fc.assert(
      fc.property(sample, chance, (one, p) => {
        const seen = binomialTest(one, p);
        const mirrored = binomialTest(others(one), 1 - p);
        assertClose(mirrored.greater, seen.less, 1e-9);
        assertClose(mirrored.less, seen.greater, 1e-9);
      }),
      seeded,
    );
  });

  it("sum the outcomes that are no more probable", () => {
    fc.assert(
      fc.property(smallSample, chance, ({ successes, n }, p) => {
        const probabilities = Array.from({ length: n + 1 }, (_, k) => Math.exp(binomialLogProbability(k, n, p)));
        const limit = (probabilities[successes] ?? 0) * (1 + 1e-7);
        const sum = probabilities.filter((one) => one <= limit).reduce((total, one) => total + one, 0);
        assertClose(binomialTest({ successes, n }, p).twoSided, Math.min(1, sum), 1e-9);
      }),
      seeded,
    );
  });

  it("let the interval exclude a threshold exactly when the test rejects it", () => {
    fc.assert(
      fc.property(sample, chance, fc.double({ min: 0.001, max: 0.3, noNaN: true }), (one, p, alpha) => {
        const { lower, upper } = clopperPearson(one, alpha);
        const { greater, less } = binomialTest(one, p);
        assert.equal(p < lower, greater < alpha);
        assert.equal(p > upper, less < alpha);
      }),
      seeded,
    );
  });

  it("are surer with each success", () => {
    fc.assert(
      fc.property(sample, chance, ({ successes, n }, threshold) => {
        if (successes === n) return;
        const fewer = defined(proportionOneSample({ successes, n, threshold, confidenceLevel }));
        const more = defined(proportionOneSample({ successes: successes + 1, n, threshold, confidenceLevel }));
        assert.ok(more.pValue.greater <= fewer.pValue.greater);
        assert.ok(more.pValue.less >= fewer.pValue.less);
        assert.ok(more.posteriorJeffreys.probGeThreshold >= fewer.posteriorJeffreys.probGeThreshold);
        assert.ok(more.wilson.lower > fewer.wilson.lower);
      }),
      seeded,
    );
  });

  it("are surer of the true side, on average, with twice the data", () => {
    const averageConfidence = (n: number, truth: number, threshold: number): number =>
      Array.from({ length: n + 1 }, (_, successes) => {
        const { greater } = binomialTest({ successes, n }, threshold);
        return Math.exp(binomialLogProbability(successes, n, truth)) * (1 - greater);
      }).reduce((sum, part) => sum + part, 0);
    for (const [truth, threshold] of [
      [0.09, 0.08],
      [0.6, 0.5],
      [0.97, 0.9],
    ] as const) {
      for (let n = 50; n <= 400; n *= 2) {
        assert.ok(averageConfidence(2 * n, truth, threshold) > averageConfidence(n, truth, threshold));
      }
    }
  });

  it("say a false yes at most as often as alpha", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), chance, fc.constantFrom(0.05, 0.01, 0.2), (n, p, alpha) => {
        const counts = Array.from({ length: n + 1 }, (_, successes) => successes);
        const wrong = counts.filter((successes) => binomialTest({ successes, n }, p).greater <= alpha);
        const size = wrong.reduce((sum, k) => sum + Math.exp(binomialLogProbability(k, n, p)), 0);
        assert.ok(size <= alpha + 1e-12);
      }),
      seeded,
    );
  });
});

describe("the laws of two groups", () => {
  it("mirror shares, when the arms change places", () => {
    fc.assert(
      fc.property(sample, sample, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (one, other, nullDifference) => {
        const there = defined(proportionTwoSample({ control: one, treatment: other, nullDifference, confidenceLevel }));
        const back = defined(
          proportionTwoSample({ control: other, treatment: one, nullDifference: -nullDifference, confidenceLevel }),
        );
        assert.equal(back.difference + there.difference, 0);
        assert.equal(back.z === null, there.z === null);
        if (there.z !== null && back.z !== null) assert.ok(Math.abs(there.z + back.z) < 1e-7 * (1 + Math.abs(there.z)));
        assert.ok(Math.abs(back.scoreInterval.lower + there.scoreInterval.upper) < 1e-9);
        assert.ok(Math.abs(back.newcombe.upper + there.newcombe.lower) < 1e-12);
      }),
      seeded,
    );
  });

  it("let the score interval exclude a difference exactly when the test rejects it", () => {
    fc.assert(
      fc.property(sample, sample, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (control, treatment, at) => {
        const { z, scoreInterval, difference } = defined(
          proportionTwoSample({ control, treatment, nullDifference: at, confidenceLevel }),
        );
        if (z === null) return;
        const isRejected = Math.abs(z) > 1.6448536269514722;
        assert.equal(at < scoreInterval.lower || at > scoreInterval.upper, isRejected);
        assert.ok(scoreInterval.lower <= difference && difference <= scoreInterval.upper);
      }),
      seeded,
    );
  });

  it("are surer of the true side, on average, with twice the data", () => {
    const chanceOf = (successes: number, n: number, share: number): number =>
      Math.exp(binomialLogProbability(successes, n, share));
    const averageConfidence = (n: number): number => {
      const counts = Array.from({ length: n + 1 }, (_, successes) => successes);
      const parts = counts.flatMap((few) =>
        counts.map((many) => {
          const arms = { control: { successes: few, n }, treatment: { successes: many, n } };
          const confidence = normalTails(scoreStatistic(arms, 0.05) ?? 0).lower;
          return chanceOf(few, n, 0.3) * chanceOf(many, n, 0.5) * confidence;
        }),
      );
      return parts.reduce((sum, part) => sum + part, 0);
    };
    const averages = [20, 40, 80].map(averageConfidence);
    assert.ok(averages.every((average, at) => at === 0 || average > (averages[at - 1] ?? 1)));
  });

  it("give Fisher's tails with one table in common", () => {
    fc.assert(
      fc.property(smallSample, smallSample, (control, treatment) => {
        const { greater, less, twoSided } = fisherTest({ control, treatment });
        const mirrored = fisherTest({ control: treatment, treatment: control });
        assertClose(mirrored.greater, less, 1e-9);
        assertClose(mirrored.twoSided, twoSided, 1e-9);
        assert.ok(greater + less >= 1 - 1e-12 && twoSided >= Math.min(greater, less) - 1e-12);
      }),
      seeded,
    );
  });

  it("mirror means, when the arms change places", () => {
    fc.assert(
      fc.property(values, values, fc.integer({ min: -50, max: 50 }), (one, other, nullDifference) => {
        const there = meanTwoSampleWelch({
          control: { values: one },
          treatment: { values: other },
          nullDifference,
          confidenceLevel,
        });
        const back = meanTwoSampleWelch({
          control: { values: other },
          treatment: { values: one },
          nullDifference: -nullDifference,
          confidenceLevel,
        });
        assert.equal(there.status, back.status);
        if (there.status === "undefined" || back.status === "undefined") return;
        assertClose(back.pValue.less, there.pValue.greater, 1e-9);
        assert.ok(Math.abs(back.interval.lower + there.interval.upper) < 1e-9);
      }),
      seeded,
    );
  });

  it("turn a ratio of rates round, when the arms change places", () => {
    const rate = fc.record({ events: fc.integer({ min: 1, max: 3000 }), exposure: fc.integer({ min: 1, max: 900 }) });
    fc.assert(
      fc.property(rate, rate, (one, other) => {
        const there = defined(rateTwoSample({ control: one, treatment: other, nullRatio: 1, confidenceLevel }));
        const back = defined(rateTwoSample({ control: other, treatment: one, nullRatio: 1, confidenceLevel }));
        assertClose(back.pValue.greater, there.pValue.less, 1e-8);
        assertClose(back.exactInterval.lower, 1 / there.exactInterval.upper, 1e-8);
        assertClose(back.probTreatmentGreater + there.probTreatmentGreater, 1, 1e-10);
      }),
      seeded,
    );
  });

  it("give the relative lift a log interval that agrees with its test", () => {
    fc.assert(
      fc.property(sample, sample, fc.double({ min: -0.6, max: 2, noNaN: true }), (control, treatment, threshold) => {
        const lift = relativeLiftProportions({ control, treatment, threshold, confidenceLevel });
        if (lift.status === "undefined" || lift.logRatio.z === null || lift.logRatio.interval.lower === null) return;
        const isOutside = threshold < lift.logRatio.interval.lower || threshold > lift.logRatio.interval.upper;
        assert.equal(isOutside, lift.logRatio.pValue.twoSided !== null && lift.logRatio.pValue.twoSided < 0.1);
      }),
      seeded,
    );
  });
});

describe("the laws of rates, means, quantiles and trends", () => {
  it("let the interval of a rate exclude a threshold exactly when the test rejects it", () => {
    const events = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 300, max: 1500 }));
    fc.assert(
      fc.property(events, fc.double({ min: 0.3, max: 3, noNaN: true }), (count, factor) => {
        const exposure = 7;
        const threshold = (factor * (count + 1)) / exposure;
        const { pValue, exactInterval } = defined(
          rateOneSample({ events: count, exposure, threshold, confidenceLevel }),
        );
        assert.equal(threshold < exactInterval.lower, pValue.greater < 0.05);
        assert.equal(threshold > exactInterval.upper, pValue.less < 0.05);
      }),
      seeded,
    );
  });

  it("are surer that a rate lies on its true side, on average, over twice the time", () => {
    const averageConfidence = (expected: number): number =>
      Array.from({ length: Math.ceil(3 * expected + 40) }, (_, events) => {
        const { less } = poissonTest(events, 1.2 * expected);
        return Math.exp(poissonLogProbability(events, expected)) * (1 - less);
      }).reduce((sum, part) => sum + part, 0);
    const averages = [25, 50, 100, 200].map(averageConfidence);
    assert.ok(averages.every((average, at) => at === 0 || average > (averages[at - 1] ?? 1)));
  });

  it("let the interval of a mean exclude a threshold exactly when the test rejects it", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (all, threshold) => {
        const result = meanOneSample({ values: all, threshold, confidenceLevel });
        if (result.status === "undefined") return;
        const { interval, pValue } = result;
        assert.equal(threshold < interval.lower || threshold > interval.upper, pValue.twoSided < 0.1);
      }),
      seeded,
    );
  });

  it("give a mean the same answer from its values and from what is left of them", () => {
    fc.assert(
      fc.property(values, (all) => {
        const whole = meanOneSample({ values: all, threshold: 0.5, confidenceLevel });
        if (whole.status === "undefined") return;
        const { n, mean, sd } = whole;
        assert.deepEqual(meanOneSample({ n, mean, sd, threshold: 0.5, confidenceLevel }), whole);
      }),
      seeded,
    );
  });

  it("do not depend on the order of values, nor the p-value of a quantile on how far out they lie", () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (all, probability) => {
        const ask = { probability, threshold: 10, confidenceLevel };
        const straight = defined(quantileOneSample({ values: all, ...ask }));
        assert.deepEqual(quantileOneSample({ values: all.toReversed(), ...ask }), straight);
        const stretched = all.map((value) => (value > 10 ? value * 1000 : value));
        assert.deepEqual(defined(quantileOneSample({ values: stretched, ...ask })).pValue, straight.pValue);
        assert.ok(straight.interval.coverage >= 0.9 - 1e-12);
      }),
      seeded,
    );
  });

  it("turn a trend round with time", () => {
    fc.assert(
      fc.property(values, (all) => {
        const there = defined(trendMannKendall({ values: all, confidenceLevel }));
        const back = defined(trendMannKendall({ values: all.toReversed(), confidenceLevel }));
        assert.equal(back.s + there.s, 0);
        assert.equal(back.pValue.greater, there.pValue.less);
        assertClose(back.exactPValue?.greater ?? 0, there.exactPValue?.less ?? 0, 1e-12);
        assertClose(back.theilSen.slope, -there.theilSen.slope, 1e-12);
      }),
      seeded,
    );
  });

  it("find no mismatch in a perfect split, and the same one whatever the scale of the weights", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 40 }), (plan, surplus) => {
        const observed = plan.map((weight) => weight * 20);
        assertClose(defined(srm({ observed, expectedWeights: plan })).pValue, 1, 1e-12);
        const skewed = observed.with(0, (observed[0] ?? 0) + surplus);
        const scaled = plan.map((weight) => weight / 7);
        assertClose(
          defined(srm({ observed: skewed, expectedWeights: scaled })).pValue,
          defined(srm({ observed: skewed, expectedWeights: plan })).pValue,
          1e-9,
        );
      }),
      seeded,
    );
  });

  it("adjust p-values upwards, Holm never beyond Bonferroni, and keep their order", () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pValues, (all) => {
        const { holm, benjaminiHochberg, bonferroni } = multipleTesting({ pValues: all });
        for (const [at, p] of all.entries()) {
          const [h, b, f] = [holm[at] ?? -1, benjaminiHochberg[at] ?? -1, bonferroni[at] ?? -1];
          assert.ok(p <= b && b <= h && h <= f && f <= 1);
          for (const [other, q] of all.entries()) if (p < q) assert.ok(h <= (holm[other] ?? -1));
        }
      }),
      seeded,
    );
  });
});
