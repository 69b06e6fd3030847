import type { Answer } from "./answer.ts";
import { demand } from "./demand.ts";
import { normalQuantile } from "./distributions/normal-quantile.ts";
import { normalTails } from "./distributions/normal-tails.ts";
import { findRoot } from "./numeric/find-root.ts";
import { undefinedBecause } from "./undefined-because.ts";

interface Test {
  /** The rate of the control group. */
  readonly baseline: number;
  readonly alpha: number;
  readonly alternative: "two-sided" | "one-sided";
}

export type PowerTwoProportions = Test &
  (
    | { readonly solveFor: "n_per_group"; readonly treatment: number; readonly power: number }
    | { readonly solveFor: "power"; readonly treatment: number; readonly nPerGroup: number }
    | {
        readonly solveFor: "treatment";
        readonly nPerGroup: number;
        readonly power: number;
        readonly direction: "increase" | "decrease";
      }
  );

export type PowerTwoProportionsResult =
  { readonly nExact: number; readonly nPerGroup: number } | { readonly power: number } | SmallestRate;

/** The rate nearest to the baseline that the plan can see. */
export interface SmallestRate {
  readonly treatment: number;
  readonly absoluteDifference: number;
  readonly relativeDifference: number;
}

/**
 * Planning of two shares: how many per group, how probable a success, or how small a change can be seen. The normal
 * approximation of R's `power.prop.test` (strict = FALSE). Undefined where there is no difference to detect, or no rate
 * inside 0..1 that could be.
 *
 * @throws RangeError when the rates, the sizes or alpha are none.
 */
export function powerTwoProportions(input: PowerTwoProportions): Answer<PowerTwoProportionsResult> {
  demand.share("the baseline", input.baseline);
  demand.share("alpha", input.alpha);
  if (input.solveFor === "treatment") {
    demand.positive("n per group", input.nPerGroup);
    demand.share("the power", input.power);
    return smallestRate(input, input.nPerGroup, input.power, input.direction);
  }
  demand.share("the rate of the treatment group", input.treatment);
  if (input.solveFor === "power") {
    demand.positive("n per group", input.nPerGroup);
    return { power: normalTails(marginOf(input, input.treatment, input.nPerGroup)).lower };
  }
  demand.share("the power", input.power);
  return sizeOf(input, input.treatment, input.power);
}

function sizeOf(test: Test, treatment: number, power: number): Answer<{ nExact: number; nPerGroup: number }> {
  const { baseline } = test;
  if (treatment === baseline) return undefinedBecause("no difference to detect: no finite sample size");
  const { pooled, separate } = spreadsOf(baseline, treatment);
  const standardErrors = criticalOf(test) * pooled + -normalQuantile(1 - power) * separate;
  const nExact = (Math.max(0, standardErrors) / (baseline - treatment)) ** 2;
  return { nExact, nPerGroup: Math.max(1, Math.ceil(nExact)) };
}

function smallestRate(test: Test, n: number, power: number, direction: "increase" | "decrease"): Answer<SmallestRate> {
  const { baseline } = test;
  const target = -normalQuantile(1 - power);
  const end = direction === "increase" ? 1 : 0;
  const lack = (treatment: number): number => marginOf(test, treatment, n) - target;
  const treatment = findRoot(lack, Math.min(baseline, end), Math.max(baseline, end));
  if (treatment === undefined || treatment === end) {
    return undefinedBecause("no rate between 0 and 1 can be detected with this n");
  }
  const absoluteDifference = treatment - baseline;
  return { treatment, absoluteDifference, relativeDifference: absoluteDifference / baseline };
}

/** By how many standard errors the expected difference clears the bar. */
function marginOf(test: Test, treatment: number, n: number): number {
  const { pooled, separate } = spreadsOf(test.baseline, treatment);
  return (Math.sqrt(n) * Math.abs(test.baseline - treatment) - criticalOf(test) * pooled) / separate;
}

/** The standard deviations of the difference for one user in each group: if the rates are equal, and as they are. */
function spreadsOf(one: number, other: number): { readonly pooled: number; readonly separate: number } {
  return {
    pooled: Math.sqrt((one + other) * (1 - (one + other) / 2)),
    separate: Math.sqrt(one * (1 - one) + other * (1 - other)),
  };
}

function criticalOf({ alpha, alternative }: Test): number {
  return -normalQuantile(alternative === "two-sided" ? alpha / 2 : alpha);
}
