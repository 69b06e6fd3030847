import { addDays, parseDay } from "../../core/base/day.ts";

/** What may be a day: not a part of a longer run of letters, digits and hyphens, such as an order number. */
const dayLike = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g;

/** The text with every calendar day in it moved by `days`; days that do not exist (2026-02-30) stay as they are. */
export function shiftDays(text: string, days: number): string {
  return text.replace(dayLike, (found) => {
    const day = parseDay(found);
    return day === undefined ? found : addDays(day, days);
  });
}
