import type { Answer } from "./answer.ts";
import { demand } from "./demand.ts";
import { normalQuantile } from "./distributions/normal-quantile.ts";
import { normalTails } from "./distributions/normal-tails.ts";
import { fisherTest } from "./fisher-test.ts";
import type { Interval } from "./interval.ts";
import { type PValues, symmetricPValues } from "./p-values.ts";
import { scoreInterval } from "./score-interval.ts";
import { type ProportionArms, scoreStatistic } from "./score-statistic.ts";
import { smallestExpectedCount } from "./smallest-expected-count.ts";
import { undefinedBecause } from "./undefined-because.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export interface ProportionTwoSample extends ProportionArms {
  /** In points as a fraction: 0.02 asks whether treatment is more than two points above control. */
  readonly nullDifference: number;
  readonly confidenceLevel: number;
}

export interface ProportionTwoSampleResult {
  /** Treatment minus control. */
  readonly difference: number;
  readonly z: number | null;
  readonly pValue: PValues | { readonly [Key in keyof PValues]: null };
  /** All null differences that the test does not reject, so that the two always agree (Mee 1984). */
  readonly scoreInterval: Interval;
  /** From the intervals of the arms (Newcombe 1998, method 10). */
  readonly newcombe: Interval;
  readonly wilsonTreatment: Interval;
  readonly wilsonControl: Interval;
  /** Of the two by two table; below 5 the score test is no longer to be trusted. */
  readonly minExpectedCount: number;
  /** Of equal shares, whatever the null difference; `null` beyond 20,000 observations. */
  readonly fisherPValue: PValues | null;
}

/**
 * Two shares against a difference in points: the score test and the interval that agrees with it (Farrington & Manning
 * 1990, Mee 1984). Undefined when an arm is empty.
 *
 * @throws RangeError when the counts or the chances are none.
 */
export function proportionTwoSample(input: ProportionTwoSample): Answer<ProportionTwoSampleResult> {
  const { control, treatment, nullDifference, confidenceLevel } = input;
  demand.proportion("the control group", control);
  demand.proportion("the treatment group", treatment);
  demand.share("the confidence level", confidenceLevel);
  if (!(nullDifference > -1 && nullDifference < 1)) {
    throw new RangeError(`The null difference must lie between -1 and 1, not ${nullDifference}.`);
  }
  if (control.n === 0 || treatment.n === 0) return undefinedBecause("one arm has no observations");

  const quantile = -normalQuantile((1 - confidenceLevel) / 2);
  const z = scoreStatistic(input, nullDifference);
  const wilsonControl = wilsonInterval(control, quantile);
  const wilsonTreatment = wilsonInterval(treatment, quantile);
  return {
    difference: treatment.successes / treatment.n - control.successes / control.n,
    z,
    pValue: z === null ? { greater: null, less: null, twoSided: null } : symmetricPValues(normalTails(z)),
    scoreInterval: scoreInterval(input, quantile),
    newcombe: newcombe(input, wilsonControl, wilsonTreatment),
    wilsonTreatment,
    wilsonControl,
    minExpectedCount: smallestExpectedCount(input),
    fisherPValue: control.n + treatment.n <= mostForFisher ? fisherTest(input) : null,
  };
}

const mostForFisher = 20_000;

function newcombe({ control, treatment }: ProportionArms, ofControl: Interval, ofTreatment: Interval): Interval {
  const c = control.successes / control.n;
  const t = treatment.successes / treatment.n;
  return {
    lower: t - c - Math.hypot(t - ofTreatment.lower, ofControl.upper - c),
    upper: t - c + Math.hypot(ofTreatment.upper - t, c - ofControl.lower),
  };
}
