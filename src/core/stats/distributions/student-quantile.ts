import { betaQuantile } from "./beta-quantile.ts";

/** The t that is exceeded with the probability `upperTail`; degrees of freedom need not be whole. */
export function studentQuantile(upperTail: number, degreesOfFreedom: number): number {
  if (upperTail > 0.5) return -studentQuantile(1 - upperTail, degreesOfFreedom);
  // `t^2 / (df + t^2)` and its complement are both beta; the smaller of the two has more digits.
  const half = degreesOfFreedom / 2;
  const share = betaQuantile(2 * upperTail, "upper", 0.5, half);
  if (share < 0.5) return Math.sqrt((degreesOfFreedom * share) / (1 - share));
  return Math.sqrt(degreesOfFreedom * (1 / betaQuantile(2 * upperTail, "lower", half, 0.5) - 1));
}
