import { studentQuantile } from "./distributions/student-quantile.ts";
import { studentTails } from "./distributions/student-tails.ts";
import type { Interval } from "./interval.ts";
import { type PValues, symmetricPValues } from "./p-values.ts";

export interface TTest {
  readonly t: number;
  /** Degrees of freedom, which need not be whole. */
  readonly df: number;
  readonly pValue: PValues;
  readonly interval: Interval;
}

/** Student's test of an estimate with an estimated standard error against a value. */
export function tTest(
  estimate: { readonly value: number; readonly standardError: number; readonly df: number },
  nullValue: number,
  confidenceLevel: number,
): TTest {
  const { value, standardError, df } = estimate;
  const t = (value - nullValue) / standardError;
  const reach = studentQuantile((1 - confidenceLevel) / 2, df) * standardError;
  return {
    t,
    df,
    pValue: symmetricPValues(studentTails(t, df)),
    interval: { lower: value - reach, upper: value + reach },
  };
}
