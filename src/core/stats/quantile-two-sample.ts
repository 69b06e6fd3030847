import type { Answer } from "./answer.ts";
import { demand } from "./demand.ts";
import { normalQuantile } from "./distributions/normal-quantile.ts";
import { normalTails } from "./distributions/normal-tails.ts";
import type { Interval } from "./interval.ts";
import { type PValues, symmetricPValues } from "./p-values.ts";
import { sampleQuantile } from "./sample-quantile.ts";
import { undefinedBecause } from "./undefined-because.ts";

export interface QuantileTwoSample {
  readonly control: readonly number[];
  readonly treatment: readonly number[];
  /** 0.95 for p95. */
  readonly probability: number;
  readonly confidenceLevel: number;
}

export interface QuantileTwoSampleResult {
  /** Treatment minus control. */
  readonly difference: number;
  readonly standardErrorControl: number;
  readonly standardErrorTreatment: number;
  readonly standardError: number;
  readonly z: number;
  readonly pValue: PValues;
  readonly interval: Interval;
}

/**
 * The difference of a quantile between two groups. Approximate: each standard error is read off the sample around the
 * quantile. Undefined when an arm is too small for that, or has no spread there.
 *
 * @throws RangeError when the numbers are none.
 */
export function quantileTwoSample(input: QuantileTwoSample): Answer<QuantileTwoSampleResult> {
  demand.numbers("the values of the control group", input.control);
  demand.numbers("the values of the treatment group", input.treatment);
  demand.share("the probability of the quantile", input.probability);
  demand.share("the confidence level", input.confidenceLevel);
  if (input.control.length === 0 || input.treatment.length === 0)
    return undefinedBecause("one arm has no observations");

  const control = estimateOf(input.control, input.probability);
  const treatment = estimateOf(input.treatment, input.probability);
  const difference = treatment.value - control.value;
  if (control.standardError === null || treatment.standardError === null) {
    return undefinedBecause("too few observations for this quantile", { difference });
  }
  const standardError = Math.hypot(control.standardError, treatment.standardError);
  if (standardError === 0) return undefinedBecause("the standard error is zero", { difference });

  const z = difference / standardError;
  const reach = -normalQuantile((1 - input.confidenceLevel) / 2) * standardError;
  return {
    difference,
    standardErrorControl: control.standardError,
    standardErrorTreatment: treatment.standardError,
    standardError,
    z,
    pValue: symmetricPValues(normalTails(z)),
    interval: { lower: difference - reach, upper: difference + reach },
  };
}

function estimateOf(values: readonly number[], p: number): { value: number; standardError: number | null } {
  const sorted = Float64Array.from(values).sort();
  const value = sampleQuantile(sorted, p);
  const z = -normalQuantile(0.025);
  const reach = z * Math.sqrt((p * (1 - p)) / values.length);
  if (p - reach <= 0 || p + reach >= 1) return { value, standardError: null };
  return { value, standardError: (sampleQuantile(sorted, p + reach) - sampleQuantile(sorted, p - reach)) / (2 * z) };
}
