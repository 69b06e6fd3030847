import type { Card } from "../../core/query/card.ts";
import { countOf } from "./count-of.ts";

/**
 * How long a running experiment still collects, or when a registered one opens.
 *
 * `undefined` in every other stage, and once the window is over: what is late then is said by what is owed.
 */
export function toTimeLeftText({ stage, opensIn, daysLeft }: Card): string | undefined {
  if (stage !== "run") return undefined;
  if (opensIn !== undefined) return opensIn > 0 ? `Opens in ${countOf(opensIn, "day")}` : "Opens today";
  if (daysLeft === undefined || daysLeft < 0) return undefined;
  return daysLeft > 0 ? `${countOf(daysLeft, "day")} left` : "Ends today";
}
