import { addDays } from "../base/day.ts";
import type { Result } from "../model/experiment.ts";
import { isReversed, windowOf } from "../model/window.ts";
import type { VerdictInput } from "./verdict-input.ts";

/** Which readings belong to the window of a plan: those in it, and in the grace behind it. */
export function insideWindow({
  record,
  grace,
}: Pick<VerdictInput, "record" | "grace">): (result: Pick<Result, "date">) => boolean {
  const window = windowOf(record);
  if (isReversed(window)) return () => true;
  const { from, to } = window;
  return ({ date }) =>
    date === undefined ||
    ((from === undefined || from <= date) && (to === undefined || date <= to || date <= addDays(to, grace)));
}
