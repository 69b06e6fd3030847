import type { Quantity } from "../grammar/quantity.ts";
import type { Threshold } from "../grammar/threshold.ts";
import type { Metric } from "../model/metric.ts";
import type { ClaimRole } from "./evidence.ts";

/** What a plan claims of one metric, with everything that decides how it is judged. */
export interface Claim {
  readonly role: ClaimRole;
  /** The id of the metric; empty where none is written. */
  readonly metric: string;
  /** The threshold as it is written. */
  readonly words: string;
  /** As it is read; a bare level counts in the unit of its metric. */
  readonly threshold: Threshold;
  readonly type: NonNullable<Metric["type"]>;
  /** Of the type `quantile`: 0.95 for p95. */
  readonly quantile?: number;
  readonly better?: "higher" | "lower";
  readonly baseline?: Quantity;
  /** In what levels and differences of the metric are counted. */
  readonly unit: MetricUnit;
  /** In what the metric's file says that bare numbers are written; absent where it says nothing, and they are in `unit`. */
  readonly written?: MetricUnit | undefined;
}

export type MetricUnit = Pick<Quantity, "unit" | "per">;

/**
 * One side of a claim in the numbers of its samples: "at least 0.08", "a difference of at most 0.01".
 *
 * `between` has two of them, and both must hold.
 */
export interface Bound {
  readonly side: "at-least" | "at-most";
  /** A level or a difference in the unit of the samples (shares are fractions), or a relative change (-0.15). */
  readonly value: number;
  readonly scale: "level" | "difference" | "relative";
}
