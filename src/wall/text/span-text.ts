import type { Day } from "../../core/base/day.ts";
import { dayText } from "../../core/base/day-text.ts";

/**
 * Two days as one span, saying nothing twice: "2–16 Mar", "27 Apr – 13 May", "20 Dec 2025 – 5 Jan".
 *
 * The dash stands close between two numbers, and apart between two dates.
 */
export function toSpanText(from: Day, to: Day, today: Day): string {
  const last = dayText(to, today);
  if (from === to) return last;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${last}`;
  // Within one year it is named once, behind the last day.
  return `${dayText(from, from.slice(0, 4) === to.slice(0, 4) ? from : today)} – ${last}`;
}
