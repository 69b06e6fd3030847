import type { Day } from "../../base/day.ts";
import type { PlanState } from "../plan-of.ts";
import { countedWords, nounFor } from "./counted-words.ts";
import { dayText } from "../../base/day-text.ts";
import { typedWords } from "./number-words.ts";

/**
 * "Stopped early at 400 of 4,962 planned users."
 *
 * @param decided When it was decided, which may be before the last reading.
 */
export function stoppedWords(
  { planned, to }: PlanState,
  observed: number,
  noun: string,
  decided: Day | undefined,
  today: Day,
): string {
  if (planned !== undefined)
    return `Stopped early at ${typedWords(observed)} of ${typedWords(planned)} planned ${nounFor(planned, noun)}.`;
  const counted = countedWords(observed, noun);
  if (to === undefined) return `Stopped early at ${counted}.`;
  const when = decided === undefined ? "" : ` on ${dayText(decided, today)}`;
  const end = decided === undefined ? "the window ends" : "the window ended";
  return `Stopped early: decided${when}, before ${end} on ${dayText(to, today)}; ${counted} counted.`;
}
