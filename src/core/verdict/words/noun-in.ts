import { pluralNounIn } from "../../grammar/noun.ts";
import type { Experiment } from "../../model/experiment.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import type { Claim } from "../claim.ts";
import { exposureNoun } from "./exposure-words.ts";

/** What a plan counts, as it calls those who are observed: "users"; "observations" where it does not say. */
export function nounIn(record: Experiment, claim?: Pick<Claim, "type" | "unit">): string {
  if (claim?.type === "rate") return exposureNoun(claim.unit.per?.of);
  return pluralNounIn(record.population ?? "") ?? pluralNounIn(populationIn(record) ?? "") ?? "observations";
}

function populationIn(record: Experiment): string | undefined {
  const reading = hypothesisOf(record);
  return reading && "hypothesis" in reading ? reading.hypothesis.population?.text : undefined;
}
