import { demand } from "./demand.ts";

/** Values in the order of time. */
export interface Series {
  readonly values: readonly number[];
  /** Increasing; 0, 1, 2... unless given. */
  readonly times?: readonly number[];
  readonly confidenceLevel: number;
}

/**
 * The times of a series.
 *
 * @throws RangeError when the numbers are none, or the times do not fit the values or do not increase.
 */
export function timesOf({ values, times, confidenceLevel }: Series): readonly number[] {
  demand.numbers("the values", values);
  demand.share("the confidence level", confidenceLevel);
  if (!times) return values.map((_, at) => at);
  demand.numbers("the times", times);
  if (times.length !== values.length) {
    throw new RangeError(`There must be one time for each of the ${values.length} values, not ${times.length}.`);
  }
  if (times.some((time, at) => at > 0 && time <= (times[at - 1] ?? 0))) {
    throw new RangeError("The times must increase from value to value.");
  }
  return times;
}
