import { findRoot } from "./numeric/find-root.ts";
import type { SampleProportion } from "./sample-proportion.ts";

/** Two groups of which one was treated. */
export interface ProportionArms {
  readonly control: SampleProportion;
  readonly treatment: SampleProportion;
}

/**
 * How many standard errors the difference of two shares lies above `nullDifference`, with the variance that fits best
 * where the true difference is exactly that (Farrington & Manning 1990); `null` where that variance is 0.
 */
export function scoreStatistic({ control, treatment }: ProportionArms, nullDifference: number): number | null {
  const rate = controlRateUnder(control, treatment, nullDifference);
  const other = rate + nullDifference;
  const variance = (other * (1 - other)) / treatment.n + (rate * (1 - rate)) / control.n;
  const difference = treatment.successes / treatment.n - control.successes / control.n;
  return variance > 0 ? (difference - nullDifference) / Math.sqrt(variance) : null;
}

/** The rate of the control group that is most likely if treatment minus control is `difference`. */
function controlRateUnder(control: SampleProportion, treatment: SampleProportion, difference: number): number {
  if (difference === 0) return (control.successes + treatment.successes) / (control.n + treatment.n);
  const slope = (rate: number): number => slopeOf(control, rate) + slopeOf(treatment, rate + difference);
  const low = Math.max(0, -difference);
  const high = Math.min(1, 1 - difference);
  // The likelihood has one peak: inside, or at an end towards which it only rises.
  if (slope(low) <= 0) return low;
  if (slope(high) >= 0) return high;
  return findRoot(slope, low, high) ?? low;
}

/** Of the log-likelihood; infinite at an end that the data exclude. */
function slopeOf({ successes, n }: SampleProportion, rate: number): number {
  const failures = n - successes;
  return (
    (successes === 0 ? 0 : successes / Math.max(0, rate)) - (failures === 0 ? 0 : failures / Math.max(0, 1 - rate))
  );
}
