import type { DecisionChoice } from "../base/decision-choice.ts";
import { isRefuted } from "./is-refuted.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Whether the flag of an experiment has done its work: it was stopped, or refuted and not kept all the same.
 *
 * @param choice What was decided, if anything was.
 */
export function isFlagOver(choice: DecisionChoice | undefined, verdictOf: () => Verdict): boolean {
  if (choice === "stop" || choice === "persevere") return choice === "stop";
  return isRefuted(verdictOf().state);
}
