import type { Day } from "../../base/day.ts";
import type { PlanState } from "../plan-of.ts";
import type { Weighed } from "../weigh.ts";
import { measureOf } from "../measure-of.ts";
import { countedWords, nounFor } from "./counted-words.ts";
import { typedWords } from "./number-words.ts";
import { shortSampleWords } from "./sample-words.ts";
import { standingWords } from "./standing-words.ts";
import { claimedWords } from "./value-words.ts";
import { dayText } from "../../base/day-text.ts";

/**
 * How far a plan has come that is not complete: "Collecting: 400 of 4,962 planned users. So far 9.0% against a target of
 * 8%; no verdict before the plan is complete." A plan that may be judged at any time has none yet.
 *
 * @param noun What is counted, such as "users".
 */
export function collectingWords(weighed: Weighed, plan: PlanState, observed: number, noun: string, today: Day): string {
  const why = plan.isAnytime
    ? "neither the claim nor its contrary is shown yet"
    : "no verdict before the plan is complete";
  return `${progressWords(plan, observed, noun, today)} So far ${soFarWords(weighed)}; ${why}.`;
}

/** "Collecting: 400 of 4,962 planned users." */
export function progressWords({ planned, to }: PlanState, observed: number, noun: string, today: Day): string {
  if (planned !== undefined)
    return `Collecting: ${typedWords(observed)} of ${typedWords(planned)} planned ${nounFor(planned, noun)}.`;
  return `Collecting: ${countedWords(observed, noun)}${to === undefined ? "" : `, until ${dayText(to, today)}`}.`;
}

function soFarWords(weighed: Weighed): string {
  const { claim, compared, bounds } = weighed;
  const [bound, upper] = bounds;
  if (bound.scale !== "level" || upper) return standingWords(weighed) ?? "nothing can be said";
  const bar = bound.side === "at-least" ? "target" : "limit";
  return `${shortSampleWords(compared.treatment, claim, bound.value)} against a ${bar} of ${claimedWords(bound.value, measureOf(claim, bound))}`;
}
