import { betaQuantile } from "./distributions/beta-quantile.ts";
import { betaTails } from "./distributions/beta-tails.ts";
import type { Interval } from "./interval.ts";
import type { SampleProportion } from "./sample-proportion.ts";

/** What is believed of a rate after the data. */
export interface Posterior {
  /** The chance that the true rate is at or above the threshold. */
  readonly probGeThreshold: number;
  readonly mean: number;
  /** With as much left out on each side. */
  readonly interval: Interval;
}

/** The posterior of a share under the prior Beta(prior, prior): 1 for the uniform one, 0.5 for that of Jeffreys. */
export function betaPosterior(
  { successes, n }: SampleProportion,
  prior: number,
  threshold: number,
  tail: number,
): Posterior {
  const a = successes + prior;
  const b = n - successes + prior;
  return {
    probGeThreshold: betaTails(threshold, a, b).upper,
    mean: a / (a + b),
    interval: { lower: betaQuantile(tail, "lower", a, b), upper: betaQuantile(tail, "upper", a, b) },
  };
}
