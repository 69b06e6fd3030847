import type { Interval } from "./interval.ts";

/** A mean, with the square of its standard error. */
export interface Estimate {
  readonly value: number;
  readonly variance: number;
}

/**
 * All ratios of two means that lie within `reach` standard errors of what was seen (Fieller 1954), so that it agrees
 * with the test of `treatment - ratio * control`. Infinite at both ends where the control mean itself could be 0.
 *
 * @param reachAt How many standard errors, which may depend a little on the ratio.
 */
export function ratioInterval(treatment: Estimate, control: Estimate, reachAt: (ratio: number) => number): Interval {
  const end = (side: -1 | 1): number => {
    let ratio = treatment.value / control.value;
    for (let round = 0, last = NaN; round < 30 && !(Math.abs(ratio - last) <= 1e-13 * Math.abs(ratio)); round++) {
      last = ratio;
      ratio = endOf(treatment, control, reachAt(ratio), side);
      if (!Number.isFinite(ratio)) break;
    }
    return ratio;
  };
  return { lower: end(-1), upper: end(1) };
}

function endOf(treatment: Estimate, control: Estimate, reach: number, side: -1 | 1): number {
  const square = reach ** 2;
  const a = control.value ** 2 - square * control.variance;
  if (a <= 0) return side * Infinity;
  const middle = treatment.value * control.value;
  const width =
    control.value ** 2 * treatment.variance +
    treatment.value ** 2 * control.variance -
    square * treatment.variance * control.variance;
  return (middle + side * reach * Math.sqrt(Math.max(0, width))) / a;
}
