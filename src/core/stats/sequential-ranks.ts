import type { BetaPrior } from "./beta-beliefs.ts";
import { betaLogDensity } from "./distributions/beta-log-density.ts";
import { firstTrue } from "./numeric/first-true.ts";

/**
 * Between which of n sorted values, counted from 1, a quantile lies however often one looks: those whose count at or
 * below the beta-binomial mixture does not exclude (Robbins 1970). `null` where the sample is too small for a limit.
 *
 * @param prior Of the chance that a value lies at or below the quantile.
 */
export function sequentialRanks(
  n: number,
  probability: number,
  alpha: number,
  prior: BetaPrior,
): { readonly lower: number | null; readonly upper: number | null } {
  const limit = betaLogDensity(probability, prior.alpha, prior.beta) + Math.log(alpha);
  const isExcluded = (k: number): boolean =>
    k > n || limit >= betaLogDensity(probability, prior.alpha + k, prior.beta + n - k);
  const middle = Math.round(n * probability);
  const first = firstTrue((k) => k >= middle || !isExcluded(k), 0, middle);
  const beyond = firstTrue(isExcluded, middle, n + 1);
  return { lower: first === 0 ? null : first, upper: beyond > n ? null : beyond };
}
