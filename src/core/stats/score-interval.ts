import type { Interval } from "./interval.ts";
import { findRoot } from "./numeric/find-root.ts";
import { type ProportionArms, scoreStatistic } from "./score-statistic.ts";

/**
 * All differences that the score test does not reject, so that the two always agree (Mee 1984).
 *
 * @param quantile Of the standard normal distribution: 1.645 for an interval at 90%.
 */
export function scoreInterval(arms: ProportionArms, quantile: number): Interval {
  const difference = arms.treatment.successes / arms.treatment.n - arms.control.successes / arms.control.n;
  // Where the variance is 0, the difference itself fits perfectly, and any other does not fit at all.
  const excess = (at: number): number =>
    scoreStatistic(arms, at) ?? (at === difference ? 0 : (difference - at) * Infinity);
  const limit = (end: number, z: number): number =>
    difference === end
      ? end
      : (findRoot((at) => excess(at) - z, Math.min(difference, end), Math.max(difference, end)) ?? end);
  return { lower: limit(-1, quantile), upper: limit(1, -quantile) };
}
