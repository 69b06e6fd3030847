import { dayText } from "./day-text.ts";
import type { Day } from "./day.ts";

/** A day with its year, for what is read long after it was written: "20 Mar 2026". */
export function fullDay(day: Day): string {
  return dayText(day, "");
}
