import { pluralNounIn } from "../../grammar/noun.ts";
import type { Experiment } from "../../model/experiment.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";

/** What a plan counts, as it calls those who are observed: "users"; "observations" where it does not say. */
export function nounIn(record: Experiment): string {
  return pluralNounIn(record.population ?? "") ?? pluralNounIn(populationIn(record) ?? "") ?? "observations";
}

function populationIn(record: Experiment): string | undefined {
  const reading = hypothesisOf(record);
  return reading && "hypothesis" in reading ? reading.hypothesis.population?.text : undefined;
}
