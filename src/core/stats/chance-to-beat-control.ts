import { beliefOf, type BetaPrior, chancesAt, expectationOver, integralOverRates, meanOf } from "./beta-beliefs.ts";
import { demand } from "./demand.ts";
import type { ProportionArms } from "./score-statistic.ts";

export interface ChanceToBeatControl extends ProportionArms {
  /** The same for both arms. */
  readonly prior: BetaPrior;
  readonly relativeThreshold?: number;
  /** In points as a fraction. */
  readonly absoluteThreshold?: number;
}

export interface ChanceToBeatControlResult {
  readonly probTreatmentGreater: number;
  /** How much of the rate is lost on average by choosing treatment: the mean of what control is better by. */
  readonly expectedLossIfTreatment: number;
  readonly expectedLossIfControl: number;
  readonly posteriorMeanControl: number;
  readonly posteriorMeanTreatment: number;
  /** Of a relative lift of at least `relativeThreshold`; `null` without one. */
  readonly probLiftAtLeast: number | null;
  /** Of a difference of at least `absoluteThreshold`; `null` without one. */
  readonly probDifferenceAtLeast: number | null;
}

/**
 * How sure one may be that treatment has the higher rate, by Bayes' rule. By quadrature, never by drawing numbers, so
 * that the same data give the same digits. An arm without data keeps the prior.
 *
 * @throws RangeError when the counts or the prior are none.
 */
export function chanceToBeatControl(input: ChanceToBeatControl): ChanceToBeatControlResult {
  const { relativeThreshold, absoluteThreshold, prior } = input;
  demand.proportion("the control group", input.control);
  demand.proportion("the treatment group", input.treatment);
  demand.prior(prior);
  if (relativeThreshold !== undefined) demand.number("the relative threshold", relativeThreshold);
  if (absoluteThreshold !== undefined) demand.number("the absolute threshold", absoluteThreshold);

  const control = beliefOf(input.control, prior);
  const treatment = beliefOf(input.treatment, prior);
  const both = [control, treatment];
  /** That treatment lies above a value that depends on the rate of control. */
  const chanceAbove = (limit: (rate: number) => number): number =>
    expectationOver(control, (rate) => chancesAt(limit(rate), treatment).above, [treatment]);
  return {
    probTreatmentGreater: chanceAbove((rate) => rate),
    expectedLossIfTreatment: integralOverRates(
      (rate) => chancesAt(rate, treatment).below * chancesAt(rate, control).above,
      both,
    ),
    expectedLossIfControl: integralOverRates(
      (rate) => chancesAt(rate, control).below * chancesAt(rate, treatment).above,
      both,
    ),
    posteriorMeanControl: meanOf(control),
    posteriorMeanTreatment: meanOf(treatment),
    probLiftAtLeast: relativeThreshold === undefined ? null : chanceAbove((rate) => (1 + relativeThreshold) * rate),
    probDifferenceAtLeast: absoluteThreshold === undefined ? null : chanceAbove((rate) => rate + absoluteThreshold),
  };
}
