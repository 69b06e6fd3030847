import { demand } from "../../stats/demand.ts";
import { studentQuantile } from "../../stats/distributions/student-quantile.ts";
import { permutationTest, splitsOf } from "../../stats/permutation-test.ts";
import { ratioInterval } from "../../stats/ratio-interval.ts";
import { tTest } from "../../stats/t-test.ts";
import { welch } from "../../stats/welch.ts";
import type { Bound } from "../claim.ts";
import { isRefusal, type Refusal } from "../judgement.ts";
import type { Finding } from "./finding.ts";
import { intervalLevelOf } from "../level-of.ts";
import { endsOf, oneSided, tailOf } from "./one-sided.ts";
import type { QuestionOf } from "./question.ts";
import { remarksOnSkew } from "./skew.ts";
import { isConstant, type Spread, spreadOf } from "./spread-of.ts";

type Means = QuestionOf<"means">;

/** Whether the groups are so small that every split of their values can be tried, and Welch's assumption not be seen. */
export function isForPermutation({ control, treatment }: Means): boolean {
  if (!("values" in control && "values" in treatment)) return false;
  const sizes = [control.values.length, treatment.values.length] as const;
  return Math.min(...sizes) >= fewestToSplit && Math.min(...sizes) < 10 && splitsOf(...sizes, mostSplits) <= mostSplits;
}

const fewestToSplit = 3;
const mostSplits = 20_000;

/** A difference of two means of few values: every split of them. */
export function judgeFewMeans({ control, treatment }: Means, bound: Bound, level: number): Finding | Refusal {
  demand.number("the threshold", bound.value);
  if (!("values" in control && "values" in treatment)) return withoutValues;
  const arms = spreadsOf({ asks: "means", control, treatment }, fewestToSplit);
  if (isRefusal(arms)) return arms;
  const exact = { control: control.values, treatment: treatment.values };
  const { difference, pValue, interval } = permutationTest(exact, bound.value, tailOf(level));
  return { ...oneSided(bound, pValue), n: sizeOf(arms), estimate: difference, interval: endsOf(interval), remarks: [] };
}

const withoutValues: Refusal = {
  why: "Every split can be tried only with the values themselves: record them as `values`.",
};

/** A difference of two means, whose spreads need not be equal. */
export function judgeMeans(question: Means, bound: Bound, level: number): Finding | Refusal {
  demand.number("the threshold", bound.value);
  const arms = spreadsOf(question);
  if (isRefusal(arms)) return arms;
  const value = arms.treatment.mean - arms.control.mean;
  const sum = welch([partOf(arms.treatment), partOf(arms.control)]);
  const { pValue, interval } = tTest({ value, ...sum }, bound.value, intervalLevelOf(level));
  return {
    ...oneSided(bound, pValue),
    n: sizeOf(arms),
    estimate: value,
    interval: endsOf(interval),
    remarks: remarksOn(question),
  };
}

/** A relative change of a mean: treatment against (1 + change) times control. */
export function judgeRelativeMeans(question: Means, bound: Bound, level: number): Finding | Refusal {
  demand.number("the threshold", bound.value);
  const arms = withRatio(spreadsOf(question));
  if (isRefusal(arms)) return arms;
  const { control, treatment } = arms;
  const contrastAt = (ratio: number) =>
    welch([partOf(treatment), { ...partOf(control), variance: ratio ** 2 * partOf(control).variance }]);
  const ratio = 1 + bound.value;
  const value = treatment.mean - ratio * control.mean;
  const { pValue } = tTest({ value, ...contrastAt(ratio) }, 0, intervalLevelOf(level));
  const { lower, upper } = ratioInterval(estimateOf(treatment), estimateOf(control), (at) =>
    studentQuantile(tailOf(level), contrastAt(at).df),
  );
  return {
    ...oneSided(bound, pValue),
    n: sizeOf(arms),
    estimate: treatment.mean / control.mean - 1,
    interval: endsOf({ lower: lower - 1, upper: upper - 1 }),
    remarks: remarksOn(question),
  };
}

/** Two groups whose means can be compared. */
export interface Spreads {
  readonly control: Spread;
  readonly treatment: Spread;
}

/** Of both groups, or why they cannot be compared. */
export function spreadsOf({ control: one, treatment: other }: Means, least?: number): Spreads | Refusal {
  const control = spreadOf(one, { where: " in the control group", least });
  const treatment = spreadOf(other, { where: " in the treated group", least });
  if (isRefusal(control)) return control;
  if (isRefusal(treatment)) return treatment;
  if (!isConstant(control) || !isConstant(treatment)) return { control, treatment };
  return {
    why: "All values of each group are the same, so there is no spread to test against.",
    n: control.n + treatment.n,
    estimate: treatment.mean - control.mean,
  };
}

/** The same, or why there is no ratio of the two means. */
export function withRatio(arms: Spreads | Refusal): Spreads | Refusal {
  if (isRefusal(arms) || arms.control.mean > 0) return arms;
  const { control, treatment } = arms;
  const size = control.mean === 0 ? "0" : "below 0";
  return {
    why: `The control mean is ${size}, so there is no relative change; write the change in its unit.`,
    n: control.n + treatment.n,
  };
}

/** A mean with the square of its standard error. */
export function estimateOf({ n, mean, sd }: Spread): { readonly value: number; readonly variance: number } {
  return { value: mean, variance: sd ** 2 / n };
}

function partOf({ n, sd }: Spread): { readonly variance: number; readonly df: number } {
  return { variance: sd ** 2 / n, df: n - 1 };
}

function sizeOf({ control, treatment }: Spreads): number {
  return control.n + treatment.n;
}

function remarksOn({ control, treatment }: Means): string[] {
  return [...new Set([...remarksOnSkew(control), ...remarksOnSkew(treatment)])];
}
