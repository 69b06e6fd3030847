import { deviance } from "./deviance.ts";
import { stirlingError } from "./stirling-error.ts";

/**
 * The logarithm of the probability of exactly `k` events where `mean` are expected (Loader 2000); for a real `k`, of
 * its continuation.
 */
export function poissonLogProbability(k: number, mean: number): number {
  if (k < 0) return -Infinity;
  if (mean === 0) return k === 0 ? 0 : -Infinity;
  if (k === 0) return -mean;
  return -stirlingError(k) - deviance(k, mean) - Math.log(2 * Math.PI * k) / 2;
}
