import erfcinv from "@stdlib/math-base-special-erfcinv";
import { normalTails } from "./normal-tails.ts";

/** Where the standard normal distribution has the probability `p` below. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return -Infinity;
  let z = p < smallest ? farQuantile(p) : -Math.SQRT2 * erfcinv(2 * p);
  // Newton's step on the logarithm, because far out the tail itself is all but flat.
  for (let round = 0; round < 3; round++) {
    const { lower } = normalTails(z);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    z -= (lower / density) * Math.log(lower / p);
  }
  return z;
}

/** Below this, `erfcinv` is not to be relied on. */
const smallest = 1e-50;

/** The start of the asymptotic expansion (Abramowitz & Stegun 26.2.12, solved for z). */
function farQuantile(p: number): number {
  const square = -2 * Math.log(p) - Math.log(2 * Math.PI);
  return -Math.sqrt(square - Math.log(square));
}
