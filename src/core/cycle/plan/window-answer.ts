import { addDays, parseDay, type Day } from "../../base/day.ts";
import { nextMonday } from "../../base/next-monday.ts";
import { daysOfLength } from "../../model/fields.ts";
import type { Choice, Complaint } from "../question.ts";

/** The days of a plan as they are written: an end, or how many they are. */
export type WindowAnswer = { readonly from: Day; readonly to: Day } | { readonly from: Day; readonly days: number };

/** The plan ends when enough are observed. */
export const untilSample = "sample";

/** Reads `2026-03-02..2026-03-16`, the last day alone, or a length such as `14 days`; `undefined` for anything else. */
export function parseWindowAnswer(text: string, today: Day): WindowAnswer | undefined {
  const [first = "", second] = text.split("..").map((part) => part.trim());
  const from = second === undefined ? today : parseDay(first);
  const to = parseDay(second ?? first);
  if (from !== undefined && to !== undefined) return from <= to ? { from, to } : undefined;
  const days = second === undefined ? daysOfLength(first) : undefined;
  return days === undefined || days === 0 ? undefined : { from: today, days };
}

export function windowChoices(today: Day): readonly Choice[] {
  const twoWeeks = (from: Day, label: string): Choice => {
    const to = addDays(from, 13);
    return { value: `${from}..${to}`, label, description: `${from} to ${to}` };
  };
  return [
    twoWeeks(today, "Two weeks from today"),
    twoWeeks(nextMonday(today), "Two weeks from next Monday"),
    { value: untilSample, label: "Until enough are observed", description: "say how many" },
  ];
}

export function findWindowComplaint(text: string, today: Day): Complaint | undefined {
  if (text.trim() === untilSample || parseWindowAnswer(text, today)) return undefined;
  return {
    sentence: `"${text}" is no time; write 14 days, the last day, or both ends as ${today}..${addDays(today, 13)}.`,
    isFatal: true,
  };
}

/** Why a text is no length of a window. */
export function findDaysComplaint(text: string): Complaint | undefined {
  if (daysOfLength(text)) return undefined;
  return { sentence: `"${text}" is no number of days; write one such as 14.`, isFatal: true };
}
