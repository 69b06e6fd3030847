import type { Answer } from "./answer.ts";
import { demand } from "./demand.ts";
import { isWithoutSpread } from "./is-without-spread.ts";
import { momentsOf, type SampleMean } from "./moments.ts";
import { type TTest, tTest } from "./t-test.ts";
import { undefinedBecause } from "./undefined-because.ts";
import { welch } from "./welch.ts";

export interface MeanTwoSampleWelch {
  readonly control: SampleMean;
  readonly treatment: SampleMean;
  readonly nullDifference: number;
  readonly confidenceLevel: number;
}

export interface MeanTwoSampleWelchResult extends TTest {
  /** Treatment minus control. */
  readonly difference: number;
  readonly standardError: number;
}

/**
 * Two means against a difference, whose spreads need not be equal (Welch 1947). Undefined when an arm has fewer than two
 * values, or neither has any spread.
 *
 * @throws RangeError when the numbers are none.
 */
export function meanTwoSampleWelch(input: MeanTwoSampleWelch): Answer<MeanTwoSampleWelchResult> {
  demand.number("the null difference", input.nullDifference);
  demand.share("the confidence level", input.confidenceLevel);
  const control = momentsOf(input.control, "the control group");
  const treatment = momentsOf(input.treatment, "the treatment group");
  if (control.mean === null || treatment.mean === null) return undefinedBecause("one arm has no observations");

  const difference = treatment.mean - control.mean;
  if (control.sd === null || treatment.sd === null) {
    return undefinedBecause("one arm has a single observation, so its variance does not exist", { difference });
  }
  const { standardError, df } = welch([
    { variance: treatment.sd ** 2 / treatment.n, df: treatment.n - 1 },
    { variance: control.sd ** 2 / control.n, df: control.n - 1 },
  ]);
  if (isWithoutSpread(standardError, Math.max(Math.abs(control.mean), Math.abs(treatment.mean)))) {
    return undefinedBecause("both arms are constant: the standard error is zero", { difference });
  }
  const test = tTest({ value: difference, standardError, df }, input.nullDifference, input.confidenceLevel);
  return { difference, standardError, ...test };
}
