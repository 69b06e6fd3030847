import { addDays, type Day } from "../base/day.ts";
import type { Experiment } from "./experiment.ts";

/** The days in which an experiment runs, both included; each end may be open. */
export interface ExperimentWindow {
  readonly from?: Day;
  readonly to?: Day;
}

/** The window as two days, however it is written: `{ from, days: 14 }` ends 13 days after it began. */
export function windowOf({ window }: Experiment): ExperimentWindow {
  const { from, to, days } = window ?? {};
  const end = to ?? (from !== undefined && days !== undefined ? addDays(from, days - 1) : undefined);
  if (from === undefined) return end === undefined ? {} : { to: end };
  return end === undefined ? { from } : { from, to: end };
}

/** Whether the two ends are written the wrong way round, so that the window says nothing. */
export function isReversed({ from, to }: ExperimentWindow): boolean {
  return from !== undefined && to !== undefined && to < from;
}

/** Whether the plan says when it ends. */
export function hasEnd(experiment: Experiment): boolean {
  return windowOf(experiment).to !== undefined;
}
