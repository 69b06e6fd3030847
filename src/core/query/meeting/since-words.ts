import { parseDay, type Day } from "../../base/day.ts";
import type { Period } from "../../grammar/period.ts";

const inYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
const full = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** Where a period begins, as part of a sentence: "since 9 April", "since 9 April 2025", "so far". */
export function sinceWords({ from }: Period, today: Day): string {
  if (from === undefined || parseDay(from) === undefined) return "so far";
  const format = from.slice(0, 4) === today.slice(0, 4) ? inYear : full;
  return `since ${format.format(Date.parse(from))}`;
}
