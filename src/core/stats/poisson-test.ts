import { poissonLogProbability } from "./distributions/poisson-log-probability.ts";
import { poissonTails } from "./distributions/poisson-tails.ts";
import type { PValues } from "./p-values.ts";
import { twoSidedByLikelihood } from "./two-sided-by-likelihood.ts";

/** The exact test of a count of events against the expected number, which may be 0 (R's `poisson.test`). */
export function poissonTest(events: number, mean: number): PValues {
  const { lower, upper } = poissonTails(events, mean);
  if (mean === 0) return { greater: upper, less: lower, twoSided: events === 0 ? 1 : 0 };
  const twoSided = twoSidedByLikelihood(events, {
    mean,
    last: Infinity,
    logProbability: (k) => poissonLogProbability(k, mean),
    atMost: (k) => poissonTails(k, mean).lower,
    atLeast: (k) => poissonTails(k, mean).upper,
  });
  return { greater: upper, less: lower, twoSided };
}
