import type { Answer } from "./answer.ts";
import { momentsOf } from "./moments.ts";
import { type Series, timesOf } from "./series.ts";
import { type TTest, tTest } from "./t-test.ts";
import { undefinedBecause } from "./undefined-because.ts";

export interface TrendLinearResult extends TTest {
  /** Per unit of time. */
  readonly slope: number;
  /** At time 0. */
  readonly intercept: number;
  readonly standardError: number;
  readonly rSquared: number;
}

/**
 * The least-squares line through a series and the test of its slope (R's `lm`). One outlier ruins it, so it is a second
 * reading beside `trendMannKendall`. Undefined below three points, for equal values, and for points exactly on a line.
 *
 * @throws RangeError when the numbers are none, or the times do not increase.
 */
export function trendLinear(series: Series): Answer<TrendLinearResult> {
  const { values, confidenceLevel } = series;
  const times = timesOf(series);
  const n = values.length;
  const { mean: middle } = momentsOf({ values: times });
  const { mean, sd } = momentsOf({ values });
  if (n < 3 || mean === null || middle === null) return undefinedBecause("fewer than three points");
  if (sd === 0) return undefinedBecause("all values are equal: the slope is 0 and no test exists", { slope: 0 });

  const spread = sumOver(times, (time) => (time - middle) ** 2);
  const slope = sumOver(times, (time, at) => (time - middle) * ((values[at] ?? 0) - mean)) / spread;
  const total = sumOver(values, (value) => (value - mean) ** 2);
  const residual = sumOver(values, (value, at) => (value - mean - slope * ((times[at] ?? 0) - middle)) ** 2);
  if (residual <= rounding * (total + n * mean ** 2)) {
    return undefinedBecause("the points lie exactly on a line, so no test exists", { slope });
  }
  const standardError = Math.sqrt(residual / (n - 2) / spread);
  const test = tTest({ value: slope, standardError, df: n - 2 }, 0, confidenceLevel);
  return { slope, intercept: mean - slope * middle, standardError, ...test, rSquared: 1 - residual / total };
}

/** Residuals that are as small beside the values as this are nothing but rounding. */
const rounding = 1e-28;

function sumOver(values: readonly number[], term: (value: number, at: number) => number): number {
  return values.reduce((sum, value, at) => sum + term(value, at), 0);
}
