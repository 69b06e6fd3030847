import { addDays, type Day } from "./day.ts";

/** The coming Monday; in a week when today is one. */
export function nextMonday(today: Day): Day {
  const weekday = new Date(today).getUTCDay();
  return addDays(today, (8 - weekday) % 7 || 7);
}
