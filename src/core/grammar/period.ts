import { addDays, parseDay, type Day } from "../base/day.ts";

/** Days from one to another, both included; without an end it is open there. */
export interface Period {
  readonly from?: Day;
  readonly to?: Day;
}

/** How a text was read as a period, or a sentence about what to write instead. */
export type PeriodReading = { readonly period: Period } | { readonly refusal: string };

/** Beyond ten years a number is a slip of the keyboard. */
const mostDays = 3660;
const daysOf = { d: 1, w: 7 } as const;

/**
 * Reads `30d`, `12w`, `3m`, `2026-01-01..2026-03-31` and `all`; a span with one day is open at its other end.
 *
 * @param today The last day of a period that is counted backwards: `30d` is the thirty days that end with it.
 */
export function parsePeriod(text: string, today: Day): PeriodReading {
  const words = text.trim().toLowerCase();
  if (words === "all") return { period: {} };
  return words.includes("..") ? parseSpan(words, text) : parseLength(words, text, today);
}

/** Whether a day lies in a period; nothing without a date lies in one, not even in that which is open at both ends. */
export function isInPeriod(day: Day | undefined, { from, to }: Period): day is Day {
  return day !== undefined && (from === undefined || from <= day) && (to === undefined || day <= to);
}

function parseLength(words: string, text: string, today: Day): PeriodReading {
  const match = /^(\d{1,4})\s*([dwm])$/.exec(words);
  if (!match) return refuse(text);
  const count = Number(match[1]);
  const unit = match[2] as "d" | "w" | "m";
  const days = unit === "m" ? count * 31 : count * daysOf[unit];
  if (count === 0 || mostDays < days)
    return { refusal: `"${text.trim()}" is no period; write one day to ten years, such as 30d.` };
  const before = unit === "m" ? monthsBefore(today, count) : addDays(today, -days);
  return { period: { from: addDays(before, 1), to: today } };
}

/** The same day of an earlier month, or its last day where it has none of that number. */
function monthsBefore(today: Day, count: number): Day {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - count;
  const start = `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
  for (let day = Number(today.slice(8)); 28 < day; day--) {
    const found = parseDay(`${start}-${day}`);
    if (found) return found;
  }
  return `${start}-${String(Math.min(28, Number(today.slice(8)))).padStart(2, "0")}`;
}

function parseSpan(words: string, text: string): PeriodReading {
  const [first = "", second = "", ...more] = words.split("..").map((end) => end.trim());
  const [from, to] = [parseDay(first), parseDay(second)];
  const isUnread = (first !== "" && !from) || (second !== "" && !to) || (!from && !to);
  if (isUnread || more.length > 0) return refuse(text);
  if (from && to && to < from) return { refusal: `"${text.trim()}" ends before it begins; write ${to}..${from}.` };
  return { period: { ...(from ? { from } : {}), ...(to ? { to } : {}) } };
}

function refuse(text: string): PeriodReading {
  return { refusal: `"${text.trim()}" is no period; write 30d, 12w, 3m, all, or 2026-01-01..2026-03-31.` };
}
