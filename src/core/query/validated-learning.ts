import { daysBetween, type Day } from "../base/day.ts";
import type { VerdictState } from "../verdict/verdict.ts";

/** What the data, or people, made of a claim; an open verdict validates nothing, nor does one on a plan that moved. */
const answers: ReadonlySet<VerdictState> = new Set(["supported", "refuted", "judged-supported", "judged-refuted"]);

/** Whether a verdict answers what was asked by the plan that was made for it. */
export function isAnswer({
  state,
  exploratory,
}: {
  readonly state: VerdictState;
  readonly exploratory: boolean;
}): boolean {
  return answers.has(state) && !exploratory;
}

/** The days from an idea to the decision on it; `undefined` where a day is not known, or the decision came first. */
export function daysToLearning(began: Day | undefined, decided: Day | undefined): number | undefined {
  return began === undefined || decided === undefined || decided < began ? undefined : daysBetween(began, decided);
}

/** The middle of numbers in ascending order; of two in the middle their mean; `null` without any. */
export function medianOf(sorted: readonly number[]): number | null {
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
