import { sumOf } from "./numeric/sum-of.ts";
import type { PValues } from "./p-values.ts";
import type { ProportionArms } from "./score-statistic.ts";

/**
 * Fisher's exact test of equal shares. `twoSided` sums the outcomes that are no more probable, as R's `fisher.test`.
 *
 * Walks through all tables with the same margins, so its time grows with the smaller arm.
 */
export function fisherTest({ control, treatment }: ProportionArms): PValues {
  const total = control.successes + treatment.successes;
  const first = Math.max(0, total - control.n);
  const last = Math.min(total, treatment.n);
  const weights = weightsOf(first, last, (k) => {
    const outside = control.n - total + k + 1;
    return ((treatment.n - k) * (total - k)) / ((k + 1) * outside);
  });

  const at = treatment.successes - first;
  const limit = (weights[at] ?? 0) * (1 + 1e-7);
  const sum = sumOf(weights);
  return {
    greater: Math.min(1, sumOf(weights.slice(at)) / sum),
    less: Math.min(1, sumOf(weights.slice(0, at + 1)) / sum),
    twoSided: Math.min(1, sumOf(weights.filter((weight) => weight <= limit)) / sum),
  };
}

/**
 * The probabilities of the counts from `first` to `last`, relative to the peak, which is 1, so that none overflows.
 *
 * @param ratio The probability of `k + 1` to that of `k`; it falls.
 */
function weightsOf(first: number, last: number, ratio: (k: number) => number): Float64Array {
  const weights = new Float64Array(last - first + 1);
  let peak = first;
  while (peak < last && ratio(peak) > 1) peak++;
  weights[peak - first] = 1;
  for (let k = peak; k < last; k++) weights[k + 1 - first] = (weights[k - first] ?? 0) * ratio(k);
  for (let k = peak - 1; k >= first; k--) weights[k - first] = (weights[k + 1 - first] ?? 0) / ratio(k);
  return weights;
}
