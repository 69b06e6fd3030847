import type { Answer } from "./answer.ts";
import { binomialTest } from "./binomial-test.ts";
import { clopperPearson } from "./clopper-pearson.ts";
import { demand } from "./demand.ts";
import { betaTails } from "./distributions/beta-tails.ts";
import type { Interval } from "./interval.ts";
import type { PValues } from "./p-values.ts";
import type { SampleRate } from "./sample-rate.ts";
import { undefinedBecause } from "./undefined-because.ts";

export interface RateTwoSample {
  readonly control: SampleRate;
  readonly treatment: SampleRate;
  /** Of the rate of treatment to that of control: 0.85 asks about a fall of 15%. */
  readonly nullRatio: number;
  readonly confidenceLevel: number;
}

export interface RateTwoSampleResult {
  /** `null` without events in the control group. */
  readonly rateRatio: number | null;
  readonly pValue: PValues;
  /** Of the ratio; without events in the control group it has no upper end. */
  readonly exactInterval: Interval;
  /** Under the prior of Jeffreys in both arms. */
  readonly probTreatmentGreater: number;
}

/**
 * The ratio of two rates: given all events, those of treatment are binomial (the conditional exact test, R's
 * `poisson.test`). Undefined when an arm has no exposure.
 *
 * @throws RangeError when the numbers are none.
 */
export function rateTwoSample(input: RateTwoSample): Answer<RateTwoSampleResult> {
  const { control, treatment, nullRatio, confidenceLevel } = input;
  demandRate("the control group", control);
  demandRate("the treatment group", treatment);
  demand.positive("the null ratio", nullRatio);
  demand.share("the confidence level", confidenceLevel);
  if (control.exposure === 0 || treatment.exposure === 0) return undefinedBecause("one arm has no exposure");

  const sample = { successes: treatment.events, n: control.events + treatment.events };
  const balance = treatment.exposure / control.exposure;
  const toRatio = (share: number): number => share / (1 - share) / balance;
  const shares = clopperPearson(sample, (1 - confidenceLevel) / 2);
  return {
    rateRatio: control.events === 0 ? null : treatment.events / control.events / balance,
    pValue: binomialTest(sample, (nullRatio * balance) / (nullRatio * balance + 1)),
    exactInterval: { lower: toRatio(shares.lower), upper: toRatio(shares.upper) },
    probTreatmentGreater: betaTails(balance / (balance + 1), treatment.events + 0.5, control.events + 0.5).upper,
  };
}

function demandRate(name: string, { events, exposure }: SampleRate): void {
  demand.count(`the events of ${name}`, events);
  demand.atLeast(`the exposure of ${name}`, exposure, 0);
}
