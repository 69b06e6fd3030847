import assert from "node:assert/strict";
import * as fc from "fast-check";
import { chanceToBeBest } from "../../../src/core/stats/chance-to-be-best.ts";
import { chanceToBeatControl } from "../../../src/core/stats/chance-to-beat-control.ts";
import { binomialLogProbability } from "../../../src/core/stats/distributions/binomial-log-probability.ts";
import { proportionOneSample } from "../../../src/core/stats/proportion-one-sample.ts";
import { sequentialMean } from "../../../src/core/stats/sequential-mean.ts";
import { sequentialProportion } from "../../../src/core/stats/sequential-proportion.ts";
import { srmSequential } from "../../../src/core/stats/srm-sequential.ts";
import { assertClose } from "./kit/assert-close.ts";
import { defined } from "./kit/defined.ts";
import { seeded } from "./kit/seeded.ts";

const prior = { alpha: 1, beta: 1 };
const some = { ...seeded, numRuns: 60 };
const sample = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 51, max: 200_000 })),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([n, share]) => ({ successes: Math.round(share * n), n }));

/** Of whole numbers, as a sum of logarithms. */
function logBeta(a: number, b: number): number {
  const logFactorial = (n: number): number =>
    Array.from({ length: n }, (_, at) => Math.log(at + 1)).reduce((sum, log) => sum + log, 0);
  return logFactorial(a - 1) + logFactorial(b - 1) - logFactorial(a + b - 1);
}

describe("the laws of chances", () => {
  it("mirror, when the arms change places", () => {
    fc.assert(
      fc.property(sample, sample, (control, treatment) => {
        const there = chanceToBeatControl({ control, treatment, prior });
        const back = chanceToBeatControl({ control: treatment, treatment: control, prior });
        assertClose(there.probTreatmentGreater + back.probTreatmentGreater, 1, 1e-10);
        assertClose(there.expectedLossIfTreatment, back.expectedLossIfControl, 1e-12);
        const gap = there.posteriorMeanTreatment - there.posteriorMeanControl;
        assert.ok(Math.abs(there.expectedLossIfControl - there.expectedLossIfTreatment - gap) < 1e-11);
      }),
      some,
    );
  });

  it("agree with the sum that whole numbers have", () => {
    const successes = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(successes, successes, successes, successes, (s, f, t, g) => {
        const control = { successes: s, n: s + f };
        const treatment = { successes: t, n: t + g };
        // Over the successes of treatment (Miller 2015, "Formulas for Bayesian A/B Testing").
        const terms = Array.from({ length: t + 1 }, (_, i) =>
          Math.exp(logBeta(s + 1 + i, f + g + 2) - Math.log(g + 1 + i) - logBeta(1 + i, g + 1) - logBeta(s + 1, f + 1)),
        );
        const sum = terms.reduce((total, term) => total + term, 0);
        const { probTreatmentGreater } = chanceToBeatControl({ control, treatment, prior });
        assert.ok(Math.abs(probTreatmentGreater - sum) < 1e-10);
      }),
      some,
    );
  });

  it("add up to one over all variants, and are those of a pair for two", () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 2, maxLength: 5 }), (variants) => {
        const { probBest, expectedLoss } = chanceToBeBest({ variants, prior });
        assertClose(
          probBest.reduce((sum, chance) => sum + chance, 0),
          1,
          1e-9,
        );
        assert.ok(expectedLoss.every((loss) => loss >= 0));
        const [control, treatment] = variants;
        if (variants.length > 2 || !control || !treatment) return;
        const pair = chanceToBeatControl({ control, treatment, prior });
        assertClose(probBest[1] ?? 0, pair.probTreatmentGreater, 1e-9);
        assert.ok(Math.abs((expectedLoss[1] ?? 0) - pair.expectedLossIfTreatment) < 1e-12);
      }),
      some,
    );
  });

  it("give a lift of nothing the chance to be greater", () => {
    fc.assert(
      fc.property(sample, sample, (control, treatment) => {
        const { probTreatmentGreater, probLiftAtLeast, probDifferenceAtLeast } = chanceToBeatControl({
          control,
          treatment,
          prior,
          relativeThreshold: 0,
          absoluteThreshold: 0,
        });
        assert.equal(probLiftAtLeast, probTreatmentGreater);
        assert.equal(probDifferenceAtLeast, probTreatmentGreater);
      }),
      some,
    );
  });
});

describe("the laws of looking again and again", () => {
  const threshold = 0.3;

  it("never find more than one look finds", () => {
    fc.assert(
      fc.property(sample, ({ successes, n }) => {
        if (n === 0) return;
        const watched = sequentialProportion({ successes, n, threshold, alpha: 0.05, tuningN: 1000 });
        const once = defined(proportionOneSample({ successes, n, threshold, confidenceLevel: 0.9 }));
        assert.ok(watched.pValue.greater >= once.pValue.greater * (1 - 1e-9));
        assert.ok(watched.pValue.less >= once.pValue.less * (1 - 1e-9));
      }),
      seeded,
    );
  });

  it("exclude a threshold exactly when the p-value says so", () => {
    fc.assert(
      fc.property(sample, ({ successes, n }) => {
        const { confidenceSequence, pValue } = sequentialProportion({ successes, n, threshold, alpha: 0.05, prior });
        const isExcluded = threshold < confidenceSequence.lower || threshold > confidenceSequence.upper;
        assert.equal(isExcluded, pValue.twoSided < 0.05);
        assert.ok(n === 0 || confidenceSequence.lower <= successes / n);
        assert.ok(n === 0 || confidenceSequence.upper >= successes / n);
      }),
      seeded,
    );
  });

  it("add up the evidence to one under the threshold itself", () => {
    for (const n of [1, 7, 40]) {
      const mean = Array.from({ length: n + 1 }, (_, successes) => {
        const { logEValue } = sequentialProportion({ successes, n, threshold, alpha: 0.05, tuningN: 100 });
        return Math.exp(binomialLogProbability(successes, n, threshold) + logEValue.greater);
      }).reduce((sum, part) => sum + part, 0);
      assertClose(mean, 1, 1e-9);
    }
  });

  it("exclude a null value exactly when the p-value of a mean says so", () => {
    const z = fc.double({ min: -8, max: 8, noNaN: true });
    fc.assert(
      fc.property(
        z,
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom("two-sided", "greater", "less"),
        (estimate, n, alternative) => {
          const { interval, pValue } = sequentialMean({
            estimate,
            standardError: 1,
            n,
            alpha: 0.05,
            tuningN: 5000,
            alternative,
            nullValue: 0,
          });
          assert.equal(interval.lower > 0 || interval.upper < 0, pValue < 0.05);
        },
      ),
      seeded,
    );
  });

  it("give a split of two the evidence of a share", () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0.05, max: 0.95, noNaN: true }), ({ successes, n }, share) => {
        const split = srmSequential({
          observed: [successes, n - successes],
          expectedWeights: [share, 1 - share],
          concentration: 50,
        });
        const alone = sequentialProportion({
          successes,
          n,
          threshold: share,
          alpha: 0.05,
          prior: { alpha: 50 * share, beta: 50 * (1 - share) },
        });
        assert.ok(Math.abs(split.logEValue - alone.logEValue.twoSided) < 1e-8 * (1 + Math.abs(split.logEValue)));
      }),
      seeded,
    );
  });
});
