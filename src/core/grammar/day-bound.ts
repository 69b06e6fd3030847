import { parseDay, type Day } from "../base/day.ts";
import { parsePeriod } from "./period.ts";

/**
 * The first day that a value of `after:` or `before:` names: of a day itself, of a month or year its first, of a period
 * such as `30d` the first of the days that end today. `undefined` where it names none.
 */
export function dayBound(value: string, today: Day): Day | undefined {
  const written = value.trim();
  if (/^\d{4}$/.test(written)) return `${written}-01-01`;
  if (/^\d{4}-\d{2}$/.test(written)) return parseDay(`${written}-01`);
  const day = parseDay(written);
  if (day) return day;
  const reading = parsePeriod(written, today);
  return "period" in reading && /^\d/.test(written) ? reading.period.from : undefined;
}
