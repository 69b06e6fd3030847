import type { Answer } from "./answer.ts";
import { criticalCount } from "./critical-count.ts";
import { demand } from "./demand.ts";
import { binomialTails } from "./distributions/binomial-tails.ts";
import { sampleQuantile } from "./sample-quantile.ts";
import { undefinedBecause } from "./undefined-because.ts";

export interface QuantileOneSample {
  readonly values: readonly number[];
  /** 0.95 for p95. */
  readonly probability: number;
  readonly threshold: number;
  readonly confidenceLevel: number;
}

export interface QuantileOneSampleResult {
  /** The displayed number; the test does not need it. */
  readonly estimate: number;
  /** Between two of the sorted values, counted from 1; `null` where the sample is too small for a limit. */
  readonly interval: {
    readonly lowerRank: number | null;
    readonly upperRank: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly coverage: number;
  };
  readonly atOrBelowThreshold: number;
  readonly pValue: {
    /** For a quantile above the threshold. */
    readonly greater: number;
    /** For a quantile at or below the threshold. */
    readonly less: number;
  };
}

/**
 * One quantile, such as p95 of a latency, against a threshold: how many values lie at or below it is binomial, whatever
 * the values look like. Undefined without values.
 *
 * @throws RangeError when the numbers are none.
 */
export function quantileOneSample(input: QuantileOneSample): Answer<QuantileOneSampleResult> {
  const { values, probability, threshold, confidenceLevel } = input;
  demand.numbers("the values", values);
  demand.share("the probability of the quantile", probability);
  demand.number("the threshold", threshold);
  demand.share("the confidence level", confidenceLevel);
  const n = values.length;
  if (n === 0) return undefinedBecause("no observations");

  const sorted = Float64Array.from(values).sort();
  const atOrBelowThreshold = values.filter((value) => value <= threshold).length;
  const { lower, upper } = binomialTails(atOrBelowThreshold, n, probability);
  return {
    estimate: sampleQuantile(sorted, probability),
    interval: intervalOf(sorted, probability, (1 - confidenceLevel) / 2),
    atOrBelowThreshold,
    pValue: { greater: lower, less: upper },
  };
}

function intervalOf(sorted: Float64Array, p: number, alpha: number): QuantileOneSampleResult["interval"] {
  const n = sorted.length;
  const last = criticalCount({ n, p, alpha, side: "less" });
  const first = criticalCount({ n, p, alpha, side: "greater" });
  const lowerRank = last < 0 ? null : last + 1;
  const upperRank = first > n ? null : first;
  const below = lowerRank === null ? 0 : binomialTails(last, n, p).lower;
  const above = upperRank === null ? 0 : binomialTails(first, n, p).upper;
  return {
    lowerRank,
    upperRank,
    lower: lowerRank === null ? null : (sorted[lowerRank - 1] ?? null),
    upper: upperRank === null ? null : (sorted[upperRank - 1] ?? null),
    coverage: 1 - below - above,
  };
}
