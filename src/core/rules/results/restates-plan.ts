import type { Experiment } from "../../model/experiment.ts";
import { isRestatedNumber } from "./is-restated-number.ts";

/** Whether what is told of an experiment says nothing beyond its figures and its plan. */
export function restatesPlan(text: string, record: Experiment): boolean {
  const { hypothesis, metric, threshold, population, arms = {} } = record;
  const plan = [hypothesis, metric, threshold, population, ...Object.keys(arms)];
  return isRestatedNumber(
    text,
    plan.filter((words) => words !== undefined),
  );
}
