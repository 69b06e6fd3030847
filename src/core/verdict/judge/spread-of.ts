import { isWithoutSpread } from "../../stats/is-without-spread.ts";
import { momentsOf, type SampleMean } from "../../stats/moments.ts";
import type { Refusal } from "../judgement.ts";

/** A sample whose mean can be tested. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * The mean and spread of a sample, or why it has none that can be tested.
 *
 * @param what "value" or "pair".
 * @param where " in the control group", or nothing.
 */
export function spreadOf(
  sample: SampleMean,
  { what = "value", where = "", least = fewest }: { what?: string; where?: string; least?: number | undefined } = {},
): Spread | Refusal {
  const { n, mean, sd } = momentsOf(sample);
  if (mean === null) return { why: `Nothing was measured${where}, so there is no mean.`, n };
  if (sd === null) return { why: `A single ${what}${where} has no standard deviation, so there is no test.`, n };
  if (n < least) return { why: `${n} ${what}s${where} are too few to test a mean; ${least} are the least.`, n };
  return { n, mean, sd };
}

/** Below it a t test would rest on its assumptions alone. */
const fewest = 5;

/** Whether rounding alone makes the difference of these values. */
export function isConstant({ n, mean, sd }: Spread): boolean {
  return isWithoutSpread(sd / Math.sqrt(n), mean);
}
