import type { Answer } from "./answer.ts";
import { demand } from "./demand.ts";
import { isWithoutSpread } from "./is-without-spread.ts";
import { momentsOf } from "./moments.ts";
import { type TTest, tTest } from "./t-test.ts";
import { undefinedBecause } from "./undefined-because.ts";

export interface MeanPaired {
  /** One value for each unit, in the same order as `after`. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly threshold: number;
  readonly confidenceLevel: number;
}

export interface MeanPairedResult extends TTest {
  readonly pairs: number;
  /** After minus before. */
  readonly meanDifference: number;
  readonly sdDifference: number;
}

/**
 * The same units before and after: Student's t test of the differences. Undefined for unequal lengths, below two pairs,
 * and when all differences are equal.
 *
 * @throws RangeError when the numbers are none.
 */
export function meanPaired({ before, after, threshold, confidenceLevel }: MeanPaired): Answer<MeanPairedResult> {
  demand.number("the threshold", threshold);
  demand.share("the confidence level", confidenceLevel);
  demand.numbers("the values before", before);
  demand.numbers("the values after", after);
  const pairs = before.length;
  if (after.length !== pairs) return undefinedBecause("before and after have different lengths");

  const differences = after.map((value, at) => value - (before[at] ?? 0));
  const { mean: meanDifference, sd: sdDifference } = momentsOf({ values: differences });
  if (meanDifference === null || sdDifference === null) return undefinedBecause("fewer than two pairs", { pairs });

  const standardError = sdDifference / Math.sqrt(pairs);
  // The differences carry the rounding of the values, so it is their size that counts.
  if (isWithoutSpread(standardError, sizeOf([...before, ...after]))) {
    return undefinedBecause("all differences are equal: the standard error is zero", { pairs, meanDifference });
  }
  const test = tTest({ value: meanDifference, standardError, df: pairs - 1 }, threshold, confidenceLevel);
  return { pairs, meanDifference, sdDifference, ...test };
}

function sizeOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
}
