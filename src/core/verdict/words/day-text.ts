import type { Day } from "../../base/day.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day as sentences name it: "16 Mar", with the year only when it is not this one. */
export function dayText(day: Day, today: Day): string {
  const words = `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ""}`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${day.slice(0, 4)}`;
}
