import type { BetaPrior } from "./beta-beliefs.ts";
import { demand } from "./demand.ts";
import { betaLogDensity } from "./distributions/beta-log-density.ts";
import { betaTails } from "./distributions/beta-tails.ts";
import type { Interval } from "./interval.ts";
import { findRoot } from "./numeric/find-root.ts";
import type { PValues } from "./p-values.ts";
import type { SampleProportion } from "./sample-proportion.ts";
import { tuned } from "./sequential-mean.ts";

export type SequentialProportion = SampleProportion & {
  readonly threshold: number;
  readonly alpha: number;
} & (
    | { readonly prior: BetaPrior; readonly tuningN?: undefined }
    /** For how many observations the prior shall be best: the planned number. */
    | { readonly tuningN: number; readonly prior?: undefined }
  );

export interface SequentialProportionResult {
  readonly prior: BetaPrior;
  /** The logarithm of the evidence against the threshold. */
  readonly logEValue: PValues;
  /** At this moment; the smallest so far holds however often one looks. */
  readonly pValue: PValues;
  /** The rates that the evidence does not exclude at alpha. */
  readonly confidenceSequence: Interval;
}

/**
 * One share against a threshold, for looking again and again: the beta-binomial mixture, exact at every n (Robbins
 * 1970). The evidence at a rate is the density of the prior there over that of the posterior.
 *
 * @throws RangeError when the counts, the threshold, alpha or the prior are none.
 */
export function sequentialProportion(input: SequentialProportion): SequentialProportionResult {
  const { successes, n, threshold, alpha } = input;
  demand.proportion("the sample", input);
  demand.share("the threshold", threshold);
  demand.share("alpha", alpha);
  if (input.prior) demand.prior(input.prior);
  const prior = input.prior ?? tunedPrior(threshold, alpha, input.tuningN);

  const logEvidence = (rate: number): number =>
    n === 0
      ? 0
      : betaLogDensity(rate, prior.alpha, prior.beta) -
        betaLogDensity(rate, prior.alpha + successes, prior.beta + n - successes);
  const before = betaTails(threshold, prior.alpha, prior.beta);
  const after = betaTails(threshold, prior.alpha + successes, prior.beta + n - successes);
  const twoSided = logEvidence(threshold);
  const logEValue = {
    greater: oneSided(twoSided, before.upper, after.upper),
    less: oneSided(twoSided, before.lower, after.lower),
    twoSided,
  };
  return {
    prior,
    logEValue,
    pValue: {
      greater: toPValue(logEValue.greater),
      less: toPValue(logEValue.less),
      twoSided: toPValue(twoSided),
    },
    confidenceSequence: confidenceSequence(input, (rate) => logEvidence(rate) + Math.log(alpha)),
  };
}

/** Of rates on one side of the threshold only; none where the prior has no chance left for them. */
function oneSided(twoSided: number, before: number, after: number): number {
  return before === 0 || after === 0 ? -Infinity : twoSided + Math.log(after) - Math.log(before);
}

function tunedPrior(threshold: number, alpha: number, tuningN: number): BetaPrior {
  demand.positive("the tuning n", tuningN);
  const size = Math.max(1, tuningN / tuned(alpha) - 1);
  return { alpha: threshold * size, beta: (1 - threshold) * size };
}

function toPValue(logEValue: number): number {
  return Math.min(1, Math.exp(-logEValue));
}

/** @param excess Above 0 where a rate is excluded; it falls up to the observed share and rises from there. */
function confidenceSequence({ successes, n }: SampleProportion, excess: (rate: number) => number): Interval {
  if (n === 0) return { lower: 0, upper: 1 };
  const share = successes / n;
  return {
    lower: successes === 0 ? 0 : (findRoot(excess, first, Math.min(share, last)) ?? 0),
    upper: successes === n ? 1 : (findRoot(excess, Math.max(share, first), last) ?? 1),
  };
}

/** The rates next to 0 and 1 at which the densities can still be computed. */
const first = 1e-300;
const last = 1 - Number.EPSILON / 2;
