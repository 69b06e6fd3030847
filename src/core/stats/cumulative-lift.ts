import { demand } from "./demand.ts";
import { normalQuantile } from "./distributions/normal-quantile.ts";
import type { Interval } from "./interval.ts";

export interface CumulativeLift {
  /** Relative lifts of experiments on the same metric, above -1. */
  readonly lifts: readonly number[];
  /** The standard error of the logarithm of each ratio. */
  readonly seLog?: readonly number[];
  readonly confidenceLevel: number;
}

export interface CumulativeLiftResult {
  readonly compounded: number;
  readonly sum: number;
  /** Of `compounded`, for independent experiments; `null` without standard errors. */
  readonly interval: Interval | null;
}

/**
 * What lifts come to one after the other. Optimistic by nature, because only the winners are added; it is no evidence.
 *
 * @throws RangeError when the numbers are none, or there are not as many standard errors as lifts.
 */
export function cumulativeLift({ lifts, seLog, confidenceLevel }: CumulativeLift): CumulativeLiftResult {
  demand.numbers("the lifts", lifts);
  demand.share("the confidence level", confidenceLevel);
  if (lifts.some((lift) => lift < -1)) throw new RangeError("A lift cannot be below -1, which is a fall to nothing.");
  if (seLog && seLog.length !== lifts.length) {
    throw new RangeError(
      `There must be one standard error for each of the ${lifts.length} lifts, not ${seLog.length}.`,
    );
  }
  for (const error of seLog ?? []) demand.atLeast("a standard error", error, 0);

  const factor = lifts.reduce((product, lift) => product * (1 + lift), 1);
  const reach = seLog && -normalQuantile((1 - confidenceLevel) / 2) * Math.hypot(...seLog);
  return {
    compounded: factor - 1,
    sum: lifts.reduce((sum, lift) => sum + lift, 0),
    interval:
      reach === undefined ? null : { lower: factor * Math.exp(-reach) - 1, upper: factor * Math.exp(reach) - 1 },
  };
}
