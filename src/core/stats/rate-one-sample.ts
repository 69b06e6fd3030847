import type { Answer } from "./answer.ts";
import type { Posterior } from "./beta-posterior.ts";
import { demand } from "./demand.ts";
import { gammaQuantile } from "./distributions/gamma-quantile.ts";
import { gammaTails } from "./distributions/gamma-tails.ts";
import { garwood } from "./garwood.ts";
import type { Interval } from "./interval.ts";
import type { PValues } from "./p-values.ts";
import { poissonTest } from "./poisson-test.ts";
import type { SampleRate } from "./sample-rate.ts";
import { undefinedBecause } from "./undefined-because.ts";

export interface RateOneSample extends SampleRate {
  /** Events per unit of exposure. */
  readonly threshold: number;
  readonly confidenceLevel: number;
}

export interface RateOneSampleResult {
  readonly rate: number;
  readonly pValue: PValues;
  /** Garwood 1936. */
  readonly exactInterval: Interval;
  /** Under the prior of Jeffreys. */
  readonly posteriorJeffreys: Posterior;
}

/**
 * One rate against a threshold: the exact Poisson test. Undefined without exposure.
 *
 * @throws RangeError when the numbers are none.
 */
export function rateOneSample(input: RateOneSample): Answer<RateOneSampleResult> {
  const { events, exposure, threshold, confidenceLevel } = input;
  demand.count("the events", events);
  demand.atLeast("the exposure", exposure, 0);
  demand.atLeast("the threshold", threshold, 0);
  demand.share("the confidence level", confidenceLevel);
  if (exposure === 0) return undefinedBecause("no exposure");

  const tail = (1 - confidenceLevel) / 2;
  const expected = threshold * exposure;
  demand.expected(expected);
  return {
    rate: events / exposure,
    pValue: poissonTest(events, expected),
    exactInterval: garwood(input, tail),
    posteriorJeffreys: {
      probGeThreshold: gammaTails(expected, events + 0.5).upper,
      mean: (events + 0.5) / exposure,
      interval: {
        lower: gammaQuantile(tail, "lower", events + 0.5) / exposure,
        upper: gammaQuantile(tail, "upper", events + 0.5) / exposure,
      },
    },
  };
}
