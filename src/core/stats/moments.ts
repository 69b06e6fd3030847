import { demand } from "./demand.ts";

/** A sample as its values, or as what is left of them. */
export type SampleMean =
  { readonly values: readonly number[] } | { readonly n: number; readonly mean: number; readonly sd: number };

/** `mean` is `null` without values, `sd` below two. */
export interface Moments {
  readonly n: number;
  readonly mean: number | null;
  /** With n - 1. */
  readonly sd: number | null;
}

/**
 * Count, mean and standard deviation of a sample. In two passes, so that a large offset does no harm; exactly 0 spread
 * when all values are equal.
 *
 * @param name For the sentence of an error: "the control group".
 * @throws RangeError when the numbers are none, or n is below 0.
 */
export function momentsOf(sample: SampleMean, name = "the sample"): Moments {
  if ("values" in sample) {
    demand.numbers(`the values of ${name}`, sample.values);
    return ofValues(sample.values);
  }
  const { n, mean, sd } = sample;
  demand.count(`n of ${name}`, n);
  demand.number(`the mean of ${name}`, mean);
  demand.atLeast(`the standard deviation of ${name}`, sd, 0);
  return { n, mean: n > 0 ? mean : null, sd: n > 1 ? sd : null };
}

function ofValues(values: readonly number[]): Moments {
  const n = values.length;
  const [first] = values;
  if (first === undefined) return { n, mean: null, sd: null };
  if (values.every((value) => value === first)) return { n, mean: first, sd: n > 1 ? 0 : null };
  // The first value as origin, and the rest that the first pass leaves: Chan, Golub & LeVeque 1983.
  const rough = first + values.reduce((sum, value) => sum + (value - first), 0) / n;
  const rest = values.reduce((sum, value) => sum + (value - rough), 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - rough) ** 2, 0) - n * rest ** 2;
  return { n, mean: rough + rest, sd: Math.sqrt(squares / (n - 1)) };
}
