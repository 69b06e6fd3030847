import type { Interval } from "./interval.ts";
import { meanOf } from "./numeric/mean-of.ts";
import { sumOf } from "./numeric/sum-of.ts";

export interface PermutationTest {
  /** Treatment minus control. */
  readonly difference: number;
  readonly splits: number;
  readonly pValue: { readonly greater: number; readonly less: number };
  /** All differences that the test does not reject; infinite where the splits are too few for an end. */
  readonly interval: Interval;
}

export interface MeanArms {
  readonly control: readonly number[];
  readonly treatment: readonly number[];
}

/**
 * The difference of two means, tested by every way of splitting the same values into two groups of these sizes (Fisher
 * 1935, Pitman 1937). Exact for any shape of the values, and the interval inverts the test.
 *
 * A split that exchanges k values of treatment for k of control is at least as extreme as what was seen exactly when the
 * assumed difference is on the far side of the mean difference of the exchanged values. So one list of those answers for
 * every difference.
 *
 * @param tail What each side of the interval leaves out: 0.05 for a two-sided interval at 90%.
 */
export function permutationTest(arms: MeanArms, nullDifference: number, tail: number): PermutationTest {
  const exchanged = exchangesOf(arms).sort();
  const splits = exchanged.length + 1;
  const slack =
    1e-12 * Math.max(Math.abs(nullDifference), ...arms.control.map(Math.abs), ...arms.treatment.map(Math.abs));
  const count = (passes: (one: number) => boolean): number => exchanged.filter(passes).length + 1;
  const excluded = Math.floor(tail * splits + 1e-9);
  return {
    difference: meanOf(arms.treatment) - meanOf(arms.control),
    splits,
    pValue: {
      greater: count((one) => one <= nullDifference + slack) / splits,
      less: count((one) => one >= nullDifference - slack) / splits,
    },
    interval: {
      lower: exchanged[excluded - 1] ?? -Infinity,
      upper: exchanged[exchanged.length - excluded] ?? Infinity,
    },
  };
}

/** In how many ways values can be split into groups of these sizes; past `limit` only that it is more. */
export function splitsOf(one: number, other: number, limit: number): number {
  let ways = 1;
  for (let k = 1; k <= Math.min(one, other) && ways <= limit; k++) ways = (ways * (one + other + 1 - k)) / k;
  return Math.round(ways);
}

/** For each split but the one that was seen: the mean difference of the values that change places. */
function exchangesOf({ control, treatment }: MeanArms): Float64Array {
  const values = [...treatment, ...control];
  const seen = sumOf(treatment);
  const exchanges = new Float64Array(splitsOf(control.length, treatment.length, Infinity) - 1);
  let found = 0;
  const visit = (at: number, missing: number, sum: number, kept: number): void => {
    if (missing === 0) {
      if (kept < treatment.length) exchanges[found++] = (seen - sum) / (treatment.length - kept);
      return;
    }
    if (missing < values.length - at) visit(at + 1, missing, sum, kept);
    visit(at + 1, missing - 1, sum + (values[at] ?? 0), kept + (at < treatment.length ? 1 : 0));
  };
  visit(0, treatment.length, 0, 0);
  return exchanges;
}
