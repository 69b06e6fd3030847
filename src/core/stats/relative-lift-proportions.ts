import type { Answer } from "./answer.ts";
import { demand } from "./demand.ts";
import { normalQuantile } from "./distributions/normal-quantile.ts";
import { normalTails } from "./distributions/normal-tails.ts";
import type { Interval } from "./interval.ts";
import { type PValues, symmetricPValues } from "./p-values.ts";
import type { ProportionArms } from "./score-statistic.ts";
import { undefinedBecause } from "./undefined-because.ts";

export interface RelativeLiftProportions extends ProportionArms {
  /** A relative lift: -0.15 for "falls by 15%". Above -1. */
  readonly threshold: number;
  readonly confidenceLevel: number;
}

type Nulls<T> = { readonly [Key in keyof T]: null };

export interface RelativeLiftProportionsResult {
  /** Treatment / control - 1. */
  readonly lift: number;
  /** The test and interval of the logarithm of the ratio (Katz et al. 1978); all null without successes in treatment. */
  readonly logRatio: {
    readonly standardError: number | null;
    readonly interval: Interval | Nulls<Interval>;
    readonly z: number | null;
    readonly pValue: PValues | Nulls<PValues>;
  };
  /** The interval of the delta method (Deng, Knoblich & Lu 2018), as experiment platforms show it. */
  readonly delta: { readonly standardError: number; readonly interval: Interval };
}

/**
 * The relative lift of a share. Undefined when an arm is empty or the control group has no successes.
 *
 * @throws RangeError when the counts or the chances are none.
 */
export function relativeLiftProportions(input: RelativeLiftProportions): Answer<RelativeLiftProportionsResult> {
  const { control, treatment, threshold, confidenceLevel } = input;
  demand.proportion("the control group", control);
  demand.proportion("the treatment group", treatment);
  demand.share("the confidence level", confidenceLevel);
  if (!(threshold > -1 && threshold < Infinity)) {
    throw new RangeError(`The threshold of a relative lift must be above -1, not ${threshold}.`);
  }
  if (control.n === 0 || treatment.n === 0) return undefinedBecause("one arm has no observations");
  if (control.successes === 0) return undefinedBecause("the control rate is zero, so a relative lift does not exist");

  const quantile = -normalQuantile((1 - confidenceLevel) / 2);
  return {
    lift: rateOf(treatment) / rateOf(control) - 1,
    logRatio: logRatio(input, quantile),
    delta: delta(input, quantile),
  };
}

function logRatio({ control, treatment, threshold }: RelativeLiftProportions, quantile: number) {
  const nulls = { z: null, pValue: { greater: null, less: null, twoSided: null } };
  if (treatment.successes === 0) return { standardError: null, interval: { lower: null, upper: null }, ...nulls };

  const standardError = Math.sqrt(1 / treatment.successes - 1 / treatment.n + 1 / control.successes - 1 / control.n);
  const log = Math.log(rateOf(treatment) / rateOf(control));
  const interval = {
    lower: Math.expm1(log - quantile * standardError),
    upper: Math.expm1(log + quantile * standardError),
  };
  if (standardError === 0) return { standardError, interval, ...nulls };
  const z = (log - Math.log1p(threshold)) / standardError;
  return { standardError, interval, z, pValue: symmetricPValues(normalTails(z)) };
}

function delta({ control, treatment }: ProportionArms, quantile: number) {
  const c = rateOf(control);
  const t = rateOf(treatment);
  const variance = (t * (1 - t)) / (treatment.n * c ** 2) + (c * (1 - c) * t ** 2) / (control.n * c ** 4);
  const standardError = Math.sqrt(variance);
  const lift = t / c - 1;
  return {
    standardError,
    interval: { lower: lift - quantile * standardError, upper: lift + quantile * standardError },
  };
}

function rateOf({ successes, n }: ProportionArms["control"]): number {
  return successes / n;
}
