import { gammaQuantile } from "./distributions/gamma-quantile.ts";
import type { Interval } from "./interval.ts";
import type { SampleRate } from "./sample-rate.ts";

/**
 * The exact interval of a rate, which agrees with the exact test (Garwood 1936).
 *
 * @param tail What each side leaves out: 0.05 for a two-sided interval at 90%.
 */
export function garwood({ events, exposure }: SampleRate, tail: number): Interval {
  return {
    lower: events === 0 ? 0 : gammaQuantile(tail, "lower", events) / exposure,
    upper: gammaQuantile(tail, "upper", events + 1) / exposure,
  };
}
