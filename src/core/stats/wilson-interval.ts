import type { Interval } from "./interval.ts";
import type { SampleProportion } from "./sample-proportion.ts";

/** The score interval of a share without continuity correction (Wilson 1927); `z` of 1.96 gives 95%. */
export function wilsonInterval({ successes, n }: SampleProportion, z: number): Interval {
  const share = successes / n;
  const square = z * z;
  const center = successes + square / 2;
  const reach = z * Math.sqrt(n * share * (1 - share) + square / 4);
  return {
    lower: successes === 0 ? 0 : (center - reach) / (n + square),
    upper: successes === n ? 1 : (center + reach) / (n + square),
  };
}
