import { demand } from "./demand.ts";
import type { Interval } from "./interval.ts";

export interface SequentialMean {
  readonly estimate: number;
  readonly standardError: number;
  /** Observations behind the estimate; of both arms together for a difference. */
  readonly n: number;
  readonly alpha: number;
  /** For how many observations the interval shall be narrowest: the planned number. */
  readonly tuningN: number;
  readonly alternative: "two-sided" | "greater" | "less";
  readonly nullValue: number;
}

export interface SequentialMeanResult {
  readonly rho: number;
  readonly halfWidth: number;
  /** With one infinite end for a one-sided alternative. */
  readonly interval: Interval;
  readonly pValue: number;
}

/**
 * An interval that holds however often one looks (asymptotic confidence sequence, Waudby-Smith et al., arXiv
 * 2103.06476); about 100 observations per arm should stand behind it.
 *
 * @throws RangeError when the numbers are none.
 */
export function sequentialMean(input: SequentialMean): SequentialMeanResult {
  const { estimate, standardError, n, alpha, tuningN, alternative, nullValue } = input;
  demand.number("the estimate", estimate);
  demand.positive("the standard error", standardError);
  demand.positive("n", n);
  demand.positive("the tuning n", tuningN);
  demand.number("the null value", nullValue);
  demand.share("alpha", alpha);

  const isTwoSided = alternative === "two-sided";
  const level = isTwoSided ? alpha : Math.min(2 * alpha, 1 - Number.EPSILON);
  const square = tuned(level) / tuningN;
  const k = n * square + 1;
  const widths = isTwoSided ? Math.log(Math.sqrt(k) / alpha) : Math.log1p(Math.sqrt(k) / (2 * alpha));
  const halfWidth = standardError * Math.sqrt(((2 * k) / (n * square)) * widths);
  const z = ((estimate - nullValue) / standardError) * (alternative === "less" ? -1 : 1);
  const evidence = (z * z * n * square) / (2 * k);
  const pValue = isTwoSided
    ? Math.sqrt(k) * Math.exp(-evidence)
    : z > 0
      ? Math.sqrt(k) / (2 * Math.expm1(evidence))
      : 1;
  return {
    rho: Math.sqrt(square),
    halfWidth,
    interval: {
      lower: alternative === "less" ? -Infinity : estimate - halfWidth,
      upper: alternative === "greater" ? Infinity : estimate + halfWidth,
    },
    pValue: Math.min(1, pValue),
  };
}

/** The n times rho squared at which the interval is narrowest. */
export function tuned(alpha: number): number {
  return -2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha));
}
