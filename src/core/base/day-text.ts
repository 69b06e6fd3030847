import type { Day } from "./day.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as people write it: "16 Mar", with the year only when it is not this one. */
export function dayText(day: Day, today: Day): string {
  const words = `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ""}`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${day.slice(0, 4)}`;
}
