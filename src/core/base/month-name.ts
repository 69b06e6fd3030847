import type { Day } from "./day.ts";

const months = "January February March April May June July August September October November December".split(" ");

/** The month of a day as people name it: "March", with the year only when it is not this one. */
export function monthName(day: Day, today: Day): string {
  const month = months[Number(day.slice(5, 7)) - 1] ?? "";
  return day.slice(0, 4) === today.slice(0, 4) ? month : `${month} ${day.slice(0, 4)}`;
}
