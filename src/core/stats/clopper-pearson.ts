import { betaQuantile } from "./distributions/beta-quantile.ts";
import type { Interval } from "./interval.ts";
import type { SampleProportion } from "./sample-proportion.ts";

/**
 * The exact interval of a share, which agrees with the exact test (Clopper & Pearson 1934).
 *
 * @param tail What each side leaves out: 0.05 for a two-sided interval at 90%.
 */
export function clopperPearson({ successes, n }: SampleProportion, tail: number): Interval {
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, "lower", successes, n - successes + 1),
    upper: successes === n ? 1 : betaQuantile(tail, "upper", successes + 1, n - successes),
  };
}
