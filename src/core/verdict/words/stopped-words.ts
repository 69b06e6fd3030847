import type { Day } from "../../base/day.ts";
import type { PlanState } from "../plan-of.ts";
import { countWords } from "./count-words.ts";
import { dayText } from "./day-text.ts";

/** "Stopped early at 400 of 4,962 planned users." */
export function stoppedWords({ planned, to }: PlanState, observed: number, noun: string, today: Day): string {
  if (planned !== undefined)
    return `Stopped early at ${countWords(observed)} of ${countWords(planned)} planned ${noun}.`;
  const end = to === undefined ? "" : `, before the window ended on ${dayText(to, today)}`;
  return `Stopped early at ${countWords(observed)} ${noun}${end}.`;
}
