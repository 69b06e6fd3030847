import type { Day } from "../base/day.ts";
import type { Experiment } from "./experiment.ts";

/** The first day on which an experiment is still to be measured again, which may be over; `undefined` without one. */
export function nextCheckBack(experiment: Pick<Experiment, "checkBack">): Day | undefined {
  return openCheckBackDays(experiment)[0];
}

/** All such days, the earliest first. */
export function openCheckBackDays({ checkBack = [] }: Pick<Experiment, "checkBack">): readonly Day[] {
  const open = checkBack.flatMap((item) => (typeof item === "string" ? item : item.date === undefined ? item.due : []));
  return open.toSorted();
}
