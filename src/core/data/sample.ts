/**
 * What was observed of one group, as far as a verdict depends on it. Plain numbers: shares are counts, everything else is
 * in the unit of the threshold.
 */
export type Sample =
  | { readonly type: "proportion"; readonly successes: number; readonly n: number }
  | { readonly type: "rate"; readonly events: number; readonly exposure: number }
  | { readonly type: "mean"; readonly n: number; readonly mean: number; readonly sd: number }
  | { readonly type: "values"; readonly values: readonly number[] | Float64Array }
  /** Values of the same units, in the same order. */
  | {
      readonly type: "pairs";
      readonly before: readonly number[] | Float64Array;
      readonly after: readonly number[] | Float64Array;
    };
