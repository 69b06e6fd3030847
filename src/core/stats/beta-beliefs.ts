import { betaLogDensity } from "./distributions/beta-log-density.ts";
import { betaTails } from "./distributions/beta-tails.ts";
import { integrate } from "./numeric/integrate.ts";
import type { SampleProportion } from "./sample-proportion.ts";

/** What is believed of a rate before the data: Beta(alpha, beta). */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
}

/** What is believed of a rate after the data. */
export interface Belief {
  readonly a: number;
  readonly b: number;
}

export function beliefOf({ successes, n }: SampleProportion, { alpha, beta }: BetaPrior): Belief {
  return { a: successes + alpha, b: n - successes + beta };
}

export function meanOf({ a, b }: Belief): number {
  return a / (a + b);
}

/**
 * The expectation of `value` over a belief, by quadrature.
 *
 * The angle `asin(sqrt(rate))` as the variable takes away the poles at 0 and 1 and makes all beliefs about as wide as
 * `1 / (2 sqrt(n))`.
 *
 * @param others Further beliefs around which `value` changes.
 */
export function expectationOver(belief: Belief, value: (rate: number) => number, others: readonly Belief[]): number {
  const { a, b } = belief;
  const weighted = (angle: number): number => {
    const rate = Math.sin(angle) ** 2;
    if (rate === 0 || rate === 1) return 0;
    return value(rate) * Math.exp(betaLogDensity(rate, a, b)) * Math.sin(2 * angle);
  };
  return integrate(weighted, breaksOf([belief, ...others]));
}

/** The integral of `value` over all rates. */
export function integralOverRates(value: (rate: number) => number, beliefs: readonly Belief[]): number {
  return integrate((angle) => value(Math.sin(angle) ** 2) * Math.sin(2 * angle), breaksOf(beliefs));
}

/** The chances that a rate lies below and above `rate`. */
export function chancesAt(rate: number, { a, b }: Belief): { readonly below: number; readonly above: number } {
  const { lower, upper } = betaTails(rate, a, b);
  return { below: lower, above: upper };
}

/** Angles at the middle of each belief and some widths beside it, so that no peak falls between two points. */
function breaksOf(beliefs: readonly Belief[]): number[] {
  const inside = beliefs.flatMap((belief) => {
    const middle = Math.asin(Math.sqrt(meanOf(belief)));
    const width = 0.5 / Math.sqrt(belief.a + belief.b);
    return [-12, -6, -3, 0, 3, 6, 12].map((widths) => middle + widths * width);
  });
  const within = inside.filter((angle) => angle > 0 && angle < Math.PI / 2);
  return [...new Set([0, ...within, Math.PI / 2])].sort((one, other) => one - other);
}
