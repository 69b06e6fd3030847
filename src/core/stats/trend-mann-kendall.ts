import type { Answer } from "./answer.ts";
import { normalQuantile } from "./distributions/normal-quantile.ts";
import { normalTails } from "./distributions/normal-tails.ts";
import { kendallTest } from "./kendall-test.ts";
import { type PValues, symmetricPValues } from "./p-values.ts";
import { sampleQuantile } from "./sample-quantile.ts";
import { type Series, timesOf } from "./series.ts";
import { undefinedBecause } from "./undefined-because.ts";

export interface TrendMannKendallResult {
  /** Pairs that rise minus pairs that fall. */
  readonly s: number;
  readonly variance: number;
  /** With continuity correction; `null`, as its p-values, when all values are equal. */
  readonly z: number | null;
  readonly tauB: number | null;
  readonly pValue: PValues | { readonly [Key in keyof PValues]: null };
  /** Without ties and up to 40 points, else `null`. */
  readonly exactPValue: PValues | null;
  /** The median of the slopes between all pairs (Sen 1968). */
  readonly theilSen: {
    readonly slope: number;
    /** At time 0. */
    readonly intercept: number;
    /** `null` where the series is too short for a limit. */
    readonly interval: { readonly lower: number | null; readonly upper: number | null };
  };
}

/**
 * Whether a series rises or falls, whatever its shape (Mann 1945, Kendall). Undefined below three points.
 *
 * @throws RangeError when the numbers are none, the times do not increase, or there are more than 2,000 points, whose
 *   two million pairs would take too long.
 */
export function trendMannKendall(series: Series): Answer<TrendMannKendallResult> {
  const { values, confidenceLevel } = series;
  const times = timesOf(series);
  const n = values.length;
  if (n < 3) return undefinedBecause("fewer than three points");
  if (n > mostPoints) throw new RangeError(`A trend takes at most ${mostPoints} points; add them up by day or week.`);

  const s = risesMinusFalls(values);
  const ties = tiesIn(values);
  const tied = ties.reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
  const variance = (n * (n - 1) * (2 * n + 5) - tied) / 18;
  const z = variance === 0 ? null : (s - Math.sign(s)) / Math.sqrt(variance);
  const pairs = (n * (n - 1)) / 2;
  const untied = pairs - ties.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  return {
    s,
    variance,
    z,
    tauB: untied === 0 ? null : s / Math.sqrt(pairs * untied),
    pValue: z === null ? { greater: null, less: null, twoSided: null } : symmetricPValues(normalTails(z)),
    exactPValue: ties.length === 0 && n <= mostForExact ? kendallTest(s, n) : null,
    theilSen: theilSen(values, times, variance, confidenceLevel),
  };
}

const mostPoints = 2000;
const mostForExact = 40;

function risesMinusFalls(values: readonly number[]): number {
  let s = 0;
  for (const [at, value] of values.entries()) {
    for (let later = at + 1; later < values.length; later++) s += Math.sign((values[later] ?? 0) - value);
  }
  return s;
}

/** How often each value occurs, of those that occur more than once. */
function tiesIn(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  // `Map` keeps 0 and -0 together, as equal values should be.
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}

function theilSen(
  values: readonly number[],
  times: readonly number[],
  variance: number,
  confidenceLevel: number,
): TrendMannKendallResult["theilSen"] {
  const slopes = slopesOf(values, times);
  const slope = sampleQuantile(slopes, 0.5);
  const reach = -normalQuantile((1 - confidenceLevel) / 2) * Math.sqrt(variance);
  const rank = variance === 0 ? 0 : Math.floor((slopes.length - reach) / 2);
  return {
    slope,
    intercept: medianOf(values) - slope * medianOf(times),
    interval:
      rank < 1
        ? { lower: null, upper: null }
        : { lower: slopes[rank - 1] ?? null, upper: slopes[slopes.length - rank] ?? null },
  };
}

function slopesOf(values: readonly number[], times: readonly number[]): Float64Array {
  const n = values.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let next = 0;
  for (const [at, value] of values.entries()) {
    const time = times[at] ?? 0;
    for (let later = at + 1; later < n; later++) {
      slopes[next++] = ((values[later] ?? 0) - value) / ((times[later] ?? 0) - time);
    }
  }
  return slopes.sort();
}

function medianOf(values: readonly number[]): number {
  return sampleQuantile(Float64Array.from(values).sort(), 0.5);
}
