import { sumOf } from "./sum-of.ts";

/** The mean of values; NaN without any. */
export function meanOf(values: readonly number[] | Float64Array): number {
  return sumOf(values) / values.length;
}
