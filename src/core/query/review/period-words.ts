import { dayText } from "../../base/day-text.ts";
import { fullDay } from "../../base/full-day.ts";
import type { Period } from "../../grammar/period.ts";

/** A period for people: "7 Mar to 20 Mar 2026", "since 7 Mar 2026", "all days". */
export function periodWords({ from, to }: Period): string {
  if (from === undefined && to === undefined) return "all days";
  if (from === undefined) return `until ${fullDay(to ?? "")}`;
  if (to === undefined) return `since ${fullDay(from)}`;
  return from === to ? fullDay(from) : `${dayText(from, to)} to ${fullDay(to)}`;
}
