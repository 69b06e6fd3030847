import { binomialLogProbability } from "../../../../src/core/stats/distributions/binomial-log-probability.ts";
import { binomialTails } from "../../../../src/core/stats/distributions/binomial-tails.ts";
import { poissonLogProbability } from "../../../../src/core/stats/distributions/poisson-log-probability.ts";
import { poissonTails } from "../../../../src/core/stats/distributions/poisson-tails.ts";
import { normalTails } from "../../../../src/core/stats/distributions/normal-tails.ts";
import { scoreStatistic } from "../../../../src/core/stats/score-statistic.ts";

interface Arms {
  readonly n: number;
  readonly control: number;
  readonly treated: number;
}

/** The power of a test of two shares in arms of `n`, by adding up every pair of counts that it would call support. */
export function powerOfShares({ n, control, treated }: Arms, isSupport: (t: number, c: number) => boolean): number {
  const counts = Array.from({ length: n + 1 }, (_, k) => k);
  const chances = (rate: number): number[] => counts.map((k) => Math.exp(binomialLogProbability(k, n, rate)));
  const [ofControl, ofTreated] = [chances(control), chances(treated)];
  let power = 0;
  for (const t of counts) {
    for (const c of counts) if (isSupport(t, c)) power += (ofTreated[t] ?? 0) * (ofControl[c] ?? 0);
  }
  return power;
}

/** "At least `difference` more": the score test at 5%. */
export function byScore(n: number, difference: number): (t: number, c: number) => boolean {
  return (t, c) => {
    const z = scoreStatistic({ treatment: { successes: t, n }, control: { successes: c, n } }, difference);
    return z !== null && normalTails(z).upper < 0.05;
  };
}

/** "Falls by `fall`": the logarithm of the ratio at 5%. */
export function byRatio(n: number, fall: number): (t: number, c: number) => boolean {
  return (t, c) => {
    const z = (Math.log(t / c) - Math.log(1 - fall)) / Math.sqrt(1 / t + 1 / c - 2 / n);
    return 0 < t && 0 < c && normalTails(z).lower < 0.05;
  };
}

/** The power of the exact test of "at most `bound`" where `rate` is true. */
export function powerOfRate(exposure: number, rate: number, bound: number): number {
  let power = 0;
  for (let k = 0; poissonTails(k, bound * exposure).lower < 0.05; k++) {
    power += Math.exp(poissonLogProbability(k, rate * exposure));
  }
  return power;
}

/** The power of the conditional exact test of "falls by `fall`" in two arms of one exposure. */
export function powerOfRates({ n, control, treated }: Arms, fall: number): number {
  const last = Math.ceil(n * Math.max(control, treated) + 12 * Math.sqrt(n * Math.max(control, treated)) + 20);
  const share = (1 - fall) / (2 - fall);
  let power = 0;
  for (let t = 0; t <= last; t++) {
    for (let c = 0; c <= last; c++) {
      if (binomialTails(t, t + c, share).lower >= 0.05) continue;
      power += Math.exp(poissonLogProbability(t, n * treated) + poissonLogProbability(c, n * control));
    }
  }
  return power;
}
