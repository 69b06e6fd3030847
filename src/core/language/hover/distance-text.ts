import { daysBetween, type Day } from "../../base/day.ts";

const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });

/** A day with its weekday, and how far it is from today: "Monday, 16 March 2026, in 6 days". */
export function distanceText(day: Day, today: Day): string {
  return `${format.format(new Date(day))}, ${distance(daysBetween(today, day))}.`;
}

function distance(days: number): string {
  if (Math.abs(days) <= 1) return ["yesterday", "today", "tomorrow"][days + 1] ?? "today";
  return days < 0 ? `${-days} days ago` : `in ${days} days`;
}
