import type { Answer } from "./answer.ts";
import { demand } from "./demand.ts";
import { studentQuantile } from "./distributions/student-quantile.ts";
import type { Interval } from "./interval.ts";
import { isWithoutSpread } from "./is-without-spread.ts";
import { momentsOf, type SampleMean } from "./moments.ts";
import { type TTest, tTest } from "./t-test.ts";
import { undefinedBecause } from "./undefined-because.ts";
import { welch } from "./welch.ts";

export interface RelativeLiftMeans {
  readonly control: SampleMean;
  readonly treatment: SampleMean;
  /** A relative lift: 0.25 for "rises by 25%". */
  readonly threshold: number;
  readonly confidenceLevel: number;
}

export interface RelativeLiftMeansResult {
  /** (treatment - control) / |control|. */
  readonly lift: number;
  /** By the delta method. */
  readonly standardError: number;
  readonly df: number;
  readonly interval: Interval;
  /** The test of treatment against (1 + threshold) times control; `null` for a control mean below 0. */
  readonly thresholdContrast: Omit<TTest, "interval"> | null;
}

/**
 * The relative lift of a mean (delta method; Welch's contrast for the test). Undefined when an arm has fewer than two
 * values, the control mean is zero, or there is no spread.
 *
 * @throws RangeError when the numbers are none.
 */
export function relativeLiftMeans(input: RelativeLiftMeans): Answer<RelativeLiftMeansResult> {
  demand.number("the threshold", input.threshold);
  demand.share("the confidence level", input.confidenceLevel);
  const control = momentsOf(input.control, "the control group");
  const treatment = momentsOf(input.treatment, "the treatment group");
  if (control.mean === null || treatment.mean === null) return undefinedBecause("one arm has no observations");

  const size = Math.abs(control.mean);
  const lift = (treatment.mean - control.mean) / size;
  // Also of a mean so small that the quotient overflows.
  if (!(lift ** 2 < Infinity)) return undefinedBecause("the control mean is zero, so a relative lift does not exist");
  if (control.sd === null || treatment.sd === null) {
    return undefinedBecause("one arm has a single observation, so its variance does not exist", { lift });
  }
  const ofControl = { variance: control.sd ** 2 / control.n, df: control.n - 1 };
  const ofTreatment = { variance: treatment.sd ** 2 / treatment.n, df: treatment.n - 1 };
  const { df, standardError: ofDifference } = welch([ofTreatment, ofControl]);
  if (isWithoutSpread(ofDifference, Math.max(size, Math.abs(treatment.mean)))) {
    return undefinedBecause("both arms are constant: the standard error is zero", { lift });
  }

  const standardError =
    Math.sqrt(ofTreatment.variance + (lift + Math.sign(control.mean)) ** 2 * ofControl.variance) / size;
  const reach = studentQuantile((1 - input.confidenceLevel) / 2, df) * standardError;
  return {
    lift,
    standardError,
    df,
    interval: { lower: lift - reach, upper: lift + reach },
    thresholdContrast:
      control.mean > 0
        ? contrast({ mean: treatment.mean, ...ofTreatment }, { mean: control.mean, ...ofControl }, input)
        : null,
  };
}

interface Arm {
  readonly mean: number;
  readonly variance: number;
  readonly df: number;
}

function contrast(
  treatment: Arm,
  control: Arm,
  { threshold, confidenceLevel }: RelativeLiftMeans,
): RelativeLiftMeansResult["thresholdContrast"] {
  const factor = 1 + threshold;
  const sum = welch([treatment, { ...control, variance: factor ** 2 * control.variance }]);
  if (sum.standardError === 0) return null;
  const { t, df, pValue } = tTest({ value: treatment.mean - factor * control.mean, ...sum }, 0, confidenceLevel);
  return { t, df, pValue };
}
