import { parseHypothesis, type HypothesisReading } from "../grammar/hypothesis.ts";
import type { Experiment } from "./experiment.ts";

const readings = new WeakMap<Experiment, HypothesisReading>();

/** How the sentence of an experiment is read, once for each version of its file; `undefined` where it has none. */
export function hypothesisOf(experiment: Experiment): HypothesisReading | undefined {
  const { hypothesis } = experiment;
  if (hypothesis === undefined) return undefined;
  let reading = readings.get(experiment);
  if (!reading) {
    reading = parseHypothesis(hypothesis);
    readings.set(experiment, reading);
  }
  return reading;
}
