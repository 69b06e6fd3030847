import type { Answer } from "./answer.ts";
import { betaPosterior, type Posterior } from "./beta-posterior.ts";
import { binomialTest } from "./binomial-test.ts";
import { clopperPearson } from "./clopper-pearson.ts";
import { demand } from "./demand.ts";
import { normalQuantile } from "./distributions/normal-quantile.ts";
import type { Interval } from "./interval.ts";
import type { PValues } from "./p-values.ts";
import type { SampleProportion } from "./sample-proportion.ts";
import { undefinedBecause } from "./undefined-because.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export interface ProportionOneSample extends SampleProportion {
  /** From 0 to 1, both included. */
  readonly threshold: number;
  readonly confidenceLevel: number;
}

export interface ProportionOneSampleResult {
  readonly estimate: number;
  readonly pValue: PValues;
  readonly clopperPearson: Interval;
  /** Two limits, each of which holds by itself at the confidence level. */
  readonly clopperPearsonOneSided: Interval;
  readonly wilson: Interval;
  readonly posteriorUniform: Posterior;
  readonly posteriorJeffreys: Posterior;
}

/**
 * One share against a threshold: the exact binomial test, its interval, and the chance beside it (Brown, Cai &
 * DasGupta 2001). Undefined without observations.
 *
 * @throws RangeError when the counts or the chances are none.
 */
export function proportionOneSample(input: ProportionOneSample): Answer<ProportionOneSampleResult> {
  const { successes, n, threshold, confidenceLevel } = input;
  demand.proportion("the sample", input);
  demand.chance("the threshold", threshold);
  demand.share("the confidence level", confidenceLevel);
  if (n === 0) return undefinedBecause("no observations");

  const tail = (1 - confidenceLevel) / 2;
  return {
    estimate: successes / n,
    pValue: binomialTest(input, threshold),
    clopperPearson: clopperPearson(input, tail),
    clopperPearsonOneSided: clopperPearson(input, 1 - confidenceLevel),
    wilson: wilsonInterval(input, -normalQuantile(tail)),
    posteriorUniform: betaPosterior(input, 1, threshold, tail),
    posteriorJeffreys: betaPosterior(input, 0.5, threshold, tail),
  };
}
