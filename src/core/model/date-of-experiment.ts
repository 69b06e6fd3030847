import type { Day } from "../base/day.ts";
import type { Experiment } from "./experiment.ts";
import { windowOf } from "./window.ts";

/** The day to which an experiment belongs in a period: of its decision, else its last result, else the end of its window. */
export function dateOfExperiment(experiment: Experiment): Day | undefined {
  const { decision, results = [] } = experiment;
  const last = results.reduce<Day | undefined>(
    (latest, { date }) => (date !== undefined && (latest === undefined || latest < date) ? date : latest),
    undefined,
  );
  return decision?.date ?? last ?? windowOf(experiment).to;
}
