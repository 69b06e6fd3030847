import { integrate } from "../numeric/integrate.ts";
import { normalTails } from "./normal-tails.ts";
import { poissonLogProbability } from "./poisson-log-probability.ts";

/**
 * The probability that Student's t, shifted by `noncentrality`, lies above `t`.
 *
 * Averages the normal tail over the scaled chi distribution of the standard deviation, `s` being the ratio of the
 * seen one to the true one: P(T > t) = E[Phi(noncentrality - t s)] (the definition; Johnson, Kotz & Balakrishnan 1995,
 * chapter 31). Good to about ten digits, which is what planning a sample needs.
 */
export function noncentralStudentUpperTail(t: number, degreesOfFreedom: number, noncentrality: number): number {
  const half = degreesOfFreedom / 2;
  const density = (s: number): number => ((2 * half) / s) * Math.exp(poissonLogProbability(half, half * s * s));
  const reach = 12 / Math.sqrt(2 * degreesOfFreedom);
  const from = Math.max(0, 1 - reach);
  const ends = Array.from({ length: pieces + 1 }, (_, at) => from + ((1 + reach - from) * at) / pieces);
  return integrate((s) => normalTails(t * s - noncentrality).upper * density(s), ends);
}

const pieces = 8;
