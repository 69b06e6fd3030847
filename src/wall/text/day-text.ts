import type { Day } from "../../core/base/day.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as the wall writes it: "16 Mar", with the year only when it is not this one. */
export function toDayText(day: Day, today: Day): string {
  const year = yearOf(day);
  return year === yearOf(today) ? toDayAndMonth(day) : `${toDayAndMonth(day)} ${year}`;
}

/**
 * Two days as one span, saying nothing twice: "2–16 Mar", "27 Apr – 13 May", "20 Dec 2025 – 5 Jan".
 *
 * The dash stands close between two numbers, and apart between two dates.
 */
export function toSpanText(from: Day, to: Day, today: Day): string {
  if (from === to) return toDayText(to, today);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${toDayText(to, today)}`;
  const first = yearOf(from) === yearOf(to) ? toDayAndMonth(from) : toDayText(from, today);
  return `${first} – ${toDayText(to, today)}`;
}

function toDayAndMonth(day: Day): string {
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ""}`;
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}
