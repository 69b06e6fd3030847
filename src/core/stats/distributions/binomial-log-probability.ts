import { deviance } from "./deviance.ts";
import { stirlingError } from "./stirling-error.ts";

/**
 * The logarithm of the probability of exactly `k` of `n` (Loader 2000); for real `k` and `n`, of its continuation.
 *
 * @param p Chance of each, within 0..1.
 */
export function binomialLogProbability(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return -Infinity;
  if (p === 0 || p === 1) return k === p * n ? 0 : -Infinity;
  if (k === 0) return n * Math.log1p(-p);
  if (k === n) return n * Math.log(p);
  const errors = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
  // From the rarer outcome: of a billion, the expected number of the others has lost its last digits.
  const excess = p <= 0.5 ? k - n * p : n * (1 - p) - (n - k);
  const deviances = deviance(k, n * p, excess) + deviance(n - k, n * (1 - p), -excess);
  return errors - deviances - (Math.log(2 * Math.PI * k) + Math.log1p(-k / n)) / 2;
}
