import { parseDay } from "../base/day.ts";
import type { Complaint } from "./question.ts";
import type { Field } from "./step.ts";

/** The day of a deed, today unless it is typed; never asked for. */
export const dateField: Field = {
  key: "date",
  value: "day",
  summary: "the day, YYYY-MM-DD; else today",
  findComplaint: findDayComplaint,
};

/** Why a text is no day; `undefined` for one that is. */
export function findDayComplaint(text: string): Complaint | undefined {
  if (parseDay(text) !== undefined) return undefined;
  return { sentence: `"${text}" is no day; write it as YYYY-MM-DD, such as 2026-03-16.`, isFatal: true };
}
