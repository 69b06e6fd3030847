import { rememberLately } from "../base/remember-lately.ts";
import { parseHypothesis, type HypothesisReading } from "../grammar/hypothesis.ts";
import type { Experiment } from "./experiment.ts";

const readingOf = rememberLately(parseHypothesis);

/** How the sentence of an experiment is read, once as long as it stays the same; `undefined` where it has none. */
export function hypothesisOf({ hypothesis }: Experiment): HypothesisReading | undefined {
  return hypothesis === undefined ? undefined : readingOf(hypothesis);
}
