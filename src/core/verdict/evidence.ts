import type { Quantity } from "../grammar/quantity.ts";
import type { MethodName } from "./method.ts";

/** Whether a claim decides, is only reported, or must not get worse. */
export type ClaimRole = "primary" | "secondary" | "guardrail";

/** One claim about one metric, and what the data say about it. Plain JSON; formats.md calls it `evidence`. */
export interface Evidence {
  readonly role: ClaimRole;
  /** The id of the metric. */
  readonly metric: string;
  /** The arm that is compared with the control; absent for one group. */
  readonly arm?: string;
  /** The threshold as it is written. */
  readonly threshold: string;
  /** `null` where no method answers; the sentence then says why. */
  readonly method: MethodName | null;
  /** What that method is called, such as "exact binomial test"; the table of methods tells what it assumes. */
  readonly name?: string;
  /** How many were observed, all groups of the comparison together; for rates the exposure. */
  readonly n: number;
  /** In the scale of `unit`; `null` where it does not exist. */
  readonly estimate: number | null;
  /** Two-sided at `intervalLevel`: 90% for a claim at 95%. An end that does not exist is `null`. */
  readonly interval: readonly [number | null, number | null];
  readonly intervalLevel: number;
  /** Where the claim begins to hold, in the same scale; `to` of a claim with two ends. */
  readonly bound: number;
  readonly to?: number;
  /** Which side of `bound` is claimed. */
  readonly side: "at-least" | "at-most" | "between";
  /** What estimate, interval and bound are: a level, a difference of two groups, or a relative change (0.15 is +15%). */
  readonly scale: "level" | "difference" | "relative";
  /** The unit of levels and differences; differences of shares are fractions of one too. */
  readonly unit: Pick<Quantity, "unit" | "per">;
  /** Of rates, of how many at once people speak: 1,000 for "2 per 1,000 requests"; the numbers are of one all the same. */
  readonly each?: number | undefined;
  /** 1 - p of the claim, and of its contrary; `null` where no test answers. */
  readonly for: number | null;
  readonly against: number | null;
  /** The larger of the two. */
  readonly confidence: number | null;
  /** What was seen and shown of this claim, in one sentence. */
  readonly sentence: string;
}
