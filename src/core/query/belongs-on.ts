import type { Day } from "../base/day.ts";
import type { Experiment } from "../model/experiment.ts";
import { windowOf } from "../model/window.ts";

/**
 * The day by which an experiment belongs to a period: that of its decision, else of its last result, else the last of
 * its window. `undefined` where it has none of them.
 */
export function belongsOn(experiment: Experiment): Day | undefined {
  const { decision, results = [] } = experiment;
  const last = results
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  return decision?.date ?? last ?? windowOf(experiment).to;
}
