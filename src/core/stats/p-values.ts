import type { Tails } from "./distributions/tails.ts";

/**
 * How often a result at least this far out would turn up if the true value were exactly at the threshold.
 *
 * `greater` speaks for a true value above the threshold, `less` for one below, `twoSided` for either.
 */
export interface PValues {
  readonly greater: number;
  readonly less: number;
  readonly twoSided: number;
}

/** For a statistic whose distribution is symmetric around the threshold. */
export function symmetricPValues({ lower, upper }: Tails): PValues {
  return { greater: upper, less: lower, twoSided: Math.min(1, 2 * Math.min(lower, upper)) };
}
