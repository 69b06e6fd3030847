import { compareText } from "../../base/compare-text.ts";
import type { Day } from "../../base/day.ts";
import type { Experiment, Remeasured } from "../../model/experiment.ts";

/** A check-back that was done: one with the day on which it was. */
export interface DoneCheckBack extends Remeasured {
  readonly date: Day;
}

/** The check-backs that were done, the earliest first; of one day as they are written. */
export function remeasuredIn({ checkBack = [] }: Pick<Experiment, "checkBack">): readonly DoneCheckBack[] {
  return checkBack.filter(isDone).toSorted((a, b) => compareText(a.date, b.date));
}

function isDone(item: string | Remeasured): item is DoneCheckBack {
  return typeof item !== "string" && item.date !== undefined;
}
