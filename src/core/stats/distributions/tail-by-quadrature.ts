import { integrate } from "../numeric/integrate.ts";

/**
 * The probability beyond `from`, as the integral of the density. Takes the same short time for millions as for
 * millions of millions, where series and continued fractions need ever more terms.
 * For distributions of many counts on either side, whose density falls like that of the normal distribution.
 *
 * @param from At or beyond the peak.
 * @param deviation The standard deviation; negative for the tail below.
 */
export function tailByQuadrature(logDensity: (x: number) => number, from: number, deviation: number): number {
  // Also keeps the steps inside of the domain, which ends far beyond 40 deviations.
  if (Math.exp(logDensity(from)) === 0) return 0;
  return Math.abs(integrate((step) => Math.exp(logDensity(from + step * deviation)), ends)) * Math.abs(deviation);
}

/** In standard deviations; beyond 40 no double is left of a density. */
const ends = [0, 0.125, 0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 20, 40];
