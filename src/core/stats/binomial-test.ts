import { binomialLogProbability } from "./distributions/binomial-log-probability.ts";
import { binomialTails } from "./distributions/binomial-tails.ts";
import type { PValues } from "./p-values.ts";
import type { SampleProportion } from "./sample-proportion.ts";
import { twoSidedByLikelihood } from "./two-sided-by-likelihood.ts";

/** The exact binomial test of a share against `p`, from 0 to 1 (Clopper & Pearson 1934; R's `binom.test`). */
export function binomialTest({ successes, n }: SampleProportion, p: number): PValues {
  const { lower, upper } = binomialTails(successes, n, p);
  if (p === 0 || p === 1) return { greater: upper, less: lower, twoSided: successes === n * p ? 1 : 0 };
  const twoSided = twoSidedByLikelihood(successes, {
    mean: n * p,
    last: n,
    logProbability: (k) => binomialLogProbability(k, n, p),
    atMost: (k) => binomialTails(k, n, p).lower,
    atLeast: (k) => binomialTails(k, n, p).upper,
  });
  return { greater: upper, less: lower, twoSided };
}
