import { binomialLogProbability } from "./binomial-log-probability.ts";

/** The logarithm of the density of Beta(a, b) at `x`, for `x` inside 0..1. */
export function betaLogDensity(x: number, a: number, b: number): number {
  return binomialLogProbability(a, a + b, x) + Math.log(a * (b / (a + b))) - Math.log(x) - Math.log1p(-x);
}
