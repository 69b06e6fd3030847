import type { Look } from "../looked.ts";
import { dayText } from "../../base/day-text.ts";
import { groupsWords } from "./seen-words.ts";
import type { Day } from "../../base/day.ts";

/** What was seen at one of several looks: "on 5 Mar with 130 of 1,000 (13.0%)". */
export function lookWords({ day, weighed }: Look, today: Day): string {
  const { compared, claim, bounds } = weighed;
  const when = day === undefined ? "" : `on ${dayText(day, today)} `;
  return `${when}with ${groupsWords(compared, claim, bounds[0].scale !== "level")}`;
}
