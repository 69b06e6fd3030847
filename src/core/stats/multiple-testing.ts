import { demand } from "./demand.ts";

export interface MultipleTesting {
  readonly pValues: readonly number[];
}

/** Adjusted p-values, in the order of the input. */
export interface MultipleTestingResult {
  /** Keeps the chance of even one false success (Holm 1979). */
  readonly holm: readonly number[];
  /** Keeps the share of false ones among the successes (Benjamini & Hochberg 1995). */
  readonly benjaminiHochberg: readonly number[];
  readonly bonferroni: readonly number[];
}

/**
 * What is left of p-values when several questions were asked at once (R's `p.adjust`).
 *
 * @throws RangeError when one is not from 0 to 1.
 */
export function multipleTesting({ pValues }: MultipleTesting): MultipleTestingResult {
  for (const pValue of pValues) demand.chance("a p-value", pValue);
  const count = pValues.length;
  const ascending = pValues.map((value, at) => ({ value, at })).sort((one, other) => one.value - other.value);
  const steps = ascending.map(({ value, at }, rank) => ({
    at,
    holm: Math.min(1, (count - rank) * value),
    benjaminiHochberg: Math.min(1, (count / (rank + 1)) * value),
  }));
  return {
    holm: inOrder(steps, ({ holm }) => holm, Math.max),
    benjaminiHochberg: inOrder(steps.toReversed(), (step) => step.benjaminiHochberg, Math.min),
    bonferroni: pValues.map((value) => Math.min(1, count * value)),
  };
}

/** Back in the order of the input, each merged with the steps before it, so that a rank never overtakes the next. */
function inOrder<Step extends { readonly at: number }>(
  steps: readonly Step[],
  valueOf: (step: Step) => number,
  merge: (one: number, other: number) => number,
): number[] {
  const values = Array<number>(steps.length).fill(0);
  let last: number | undefined;
  for (const step of steps) {
    last = last === undefined ? valueOf(step) : merge(last, valueOf(step));
    values[step.at] = last;
  }
  return values;
}
