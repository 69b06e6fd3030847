import type { Bound, Claim } from "../claim.ts";

/**
 * The test that a plan leads to, in plain numbers: all that its power depends on, and nothing else, so that answers can
 * be kept by its JSON.
 *
 * Levels, differences and spread are in the unit of the samples (shares are fractions, rates are per one of what they
 * are counted over); a sample counts all arms together, of rates it is the exposure.
 */
export interface Design {
  readonly type: "proportion" | "mean" | "rate" | "quantile";
  /** Of the type `quantile`: 0.95 for p95. */
  readonly quantile?: number;
  /** What is claimed of the treated group; each must be shown. */
  readonly bounds: readonly Bound[];
  /** One-sided, because the verdict is; of several variants each has to pass the first and strictest step of Holm. */
  readonly alpha: number;
  /** The part of the whole sample that the treated arm gets; of several the smallest. */
  readonly treated: number;
  /** What the control gets; absent where one group stands against a number. */
  readonly control?: number;
  /** The level of the control. */
  readonly baseline?: number;
  /** The level of the treated group if it works; absent where the plan does not say it. */
  readonly expect?: number;
  /** The standard deviation of single values; absent as long as nobody has measured it. */
  readonly sd?: number;
  /** Whether the always-valid method decides, which needs more than what is worked out here. */
  readonly isAnytime: boolean;
}

/** A design with the claim that it tests. */
export interface PlannedTest {
  readonly claim: Claim;
  readonly design: Design;
}
