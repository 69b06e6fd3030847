import { momentsOf, type SampleMean } from "../../stats/moments.ts";

/** From this size on the mean of even skewed values is near enough to normal. */
const large = 30;

/** What to say of a small sample whose values may be too lopsided for a t test. */
export function remarksOnSkew(sample: SampleMean): string[] {
  const n = "values" in sample ? sample.values.length : sample.n;
  if (n >= large) return [];
  if (!("values" in sample))
    return ["With fewer than 30 values a t test relies on values that are not lopsided, and only their mean is known."];
  return Math.abs(skewnessOf(sample.values)) < 1
    ? []
    : ["The values are few and lopsided, so the t test is only approximate."];
}

/** The third moment in standard deviations: 0 for symmetric values, 2 for waiting times. */
function skewnessOf(values: readonly number[]): number {
  const { mean, sd } = momentsOf({ values });
  if (mean === null || !sd) return 0;
  return values.reduce((sum, value) => sum + ((value - mean) / sd) ** 3, 0) / values.length;
}
