import { pluralNounIn } from "../../grammar/noun.ts";
import type { Experiment } from "../../model/experiment.ts";

/** What a plan counts, as its sentences call it: "users"; "observations" where none of them tells. */
export function nounIn({ population, hypothesis }: Pick<Experiment, "population" | "hypothesis">): string {
  return pluralNounIn(population ?? "") ?? pluralNounIn(hypothesis ?? "") ?? "observations";
}
