import type { Answer } from "./answer.ts";
import { demand } from "./demand.ts";
import { isWithoutSpread } from "./is-without-spread.ts";
import { momentsOf, type SampleMean } from "./moments.ts";
import { type TTest, tTest } from "./t-test.ts";
import { undefinedBecause } from "./undefined-because.ts";

export type MeanOneSample = SampleMean & { readonly threshold: number; readonly confidenceLevel: number };

export interface MeanOneSampleResult extends TTest {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly standardError: number;
}

/**
 * One mean against a threshold: Student's t test (R's `t.test`). Undefined below two values and for values that are all
 * equal.
 *
 * @throws RangeError when the numbers are none.
 */
export function meanOneSample(input: MeanOneSample): Answer<MeanOneSampleResult> {
  demand.number("the threshold", input.threshold);
  demand.share("the confidence level", input.confidenceLevel);
  const { n, mean, sd } = momentsOf(input);
  if (mean === null) return undefinedBecause("no observations");
  if (sd === null) return undefinedBecause("one observation: no standard deviation, no test, no interval", { n, mean });

  const standardError = sd / Math.sqrt(n);
  if (isWithoutSpread(standardError, mean)) {
    return undefinedBecause("constant sample: the standard deviation is zero, so no test exists", { n, mean, sd });
  }
  const test = tTest({ value: mean, standardError, df: n - 1 }, input.threshold, input.confidenceLevel);
  return { n, mean, sd, standardError, ...test };
}
