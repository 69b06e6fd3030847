import { dayText } from "../../base/day-text.ts";
import { addDays, type Day } from "../../base/day.ts";
import type { TimelineRange } from "./timeline-range.ts";

/** A line across the timeline and what stands at it. */
export interface AxisTick {
  readonly day: Day;
  readonly words: string;
  /** Whether a month begins within which there are finer lines, or a year. */
  readonly isMain: boolean;
}

/** In pixels for a day: from here on months, then weeks, have room for their words. */
const leastForQuarters = 0.45;
const leastForMonths = 1.5;
const leastForWeeks = 6;

/** Where a week, a month, a quarter or a year begins, whichever has room: the finest of them. */
export function axisTicks({ from, to }: TimelineRange, pixelsPerDay: number): readonly AxisTick[] {
  const step = pixelsPerDay >= leastForMonths ? 1 : pixelsPerDay >= leastForQuarters ? 3 : 12;
  const months = monthsIn({ from, to }).filter((day) => (Number(day.slice(5, 7)) - 1) % step === 0);
  const ticks = months.map((day) => ({ day, words: monthWords(day), isMain: true }));
  if (pixelsPerDay < leastForWeeks) return ticks;
  return [...ticks, ...weeksIn({ from, to })].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** January stands for its year. */
function monthWords(day: Day): string {
  return day.slice(5, 7) === "01" ? day.slice(0, 4) : (dayText(day, day).split(" ")[1] ?? "");
}

function monthsIn({ from, to }: TimelineRange): readonly Day[] {
  const months: Day[] = [];
  for (let day = from; day < to; day = `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`) months.push(day);
  return months;
}

function weeksIn({ from, to }: TimelineRange): readonly AxisTick[] {
  const ticks: AxisTick[] = [];
  for (let day = mondayFrom(from); day < to; day = addDays(day, 7)) {
    const date = Number(day.slice(8));
    if (date !== 1) ticks.push({ day, words: String(date), isMain: false });
  }
  return ticks;
}

/** The first Monday on or after a day. */
function mondayFrom(day: Day): Day {
  return addDays(day, (8 - new Date(day).getUTCDay()) % 7);
}
