import type { Answer } from "./answer.ts";
import { demand } from "./demand.ts";
import { noncentralStudentUpperTail } from "./distributions/noncentral-student-upper-tail.ts";
import { normalQuantile } from "./distributions/normal-quantile.ts";
import { studentQuantile } from "./distributions/student-quantile.ts";
import { findRoot } from "./numeric/find-root.ts";
import { undefinedBecause } from "./undefined-because.ts";

interface Test {
  /** The true difference to plan for. */
  readonly delta: number;
  /** Of single values; of differences when paired. */
  readonly sd: number;
  readonly alpha: number;
  readonly type: "two-sample" | "one-sample" | "paired";
  readonly alternative: "two-sided" | "one-sided";
}

export type PowerMeans = Test &
  (
    | { readonly solveFor: "n"; readonly power: number }
    /** `n` per group, or in all where there is one group. */
    | { readonly solveFor: "power"; readonly n: number }
  );

export type PowerMeansResult = { readonly nExact: number; readonly n: number } | { readonly power: number };

/**
 * Planning of means by the t test (R's `power.t.test`, strict = FALSE). Undefined where there is no difference to detect.
 *
 * @throws RangeError when the numbers are none.
 */
export function powerMeans(input: PowerMeans): Answer<PowerMeansResult> {
  demand.number("the difference", input.delta);
  demand.positive("the standard deviation", input.sd);
  demand.share("alpha", input.alpha);
  if (input.solveFor === "power") {
    demand.atLeast("n", input.n, 2);
    return { power: powerOf(input, input.n) };
  }
  demand.share("the power", input.power);
  return sizeOf(input, input.power);
}

function sizeOf(test: Test, power: number): Answer<{ nExact: number; n: number }> {
  if (test.delta === 0) return undefinedBecause("no difference to detect");
  const lack = (n: number): number => powerOf(test, n) - power;
  if (lack(2) >= 0) return { nExact: 2, n: 2 };
  const normal =
    (groupsOf(test) * (normalQuantile(tailOf(test)) + normalQuantile(1 - power)) ** 2 * test.sd ** 2) / test.delta ** 2;
  if (normal > mostToSearch) return undefinedBecause("more than a thousand million would be needed");
  const nExact = findRoot(lack, 2, 2 * normal + 100);
  if (nExact === undefined) return undefinedBecause("no sample size was found");
  // What a root misses by rounding must not cost a whole user.
  return { nExact, n: Math.ceil(nExact - 1e-9 * nExact) };
}

const mostToSearch = 1e9;

function powerOf(test: Test, n: number): number {
  const groups = groupsOf(test);
  const df = (n - 1) * groups;
  const shift = (Math.sqrt(n / groups) * Math.abs(test.delta)) / test.sd;
  return noncentralStudentUpperTail(studentQuantile(tailOf(test), df), df, shift);
}

function groupsOf({ type }: Test): number {
  return type === "two-sample" ? 2 : 1;
}

function tailOf({ alpha, alternative }: Test): number {
  return alternative === "two-sided" ? alpha / 2 : alpha;
}
