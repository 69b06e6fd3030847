import type { EntryOf } from "../core/index/entry.ts";
import { registrationOfEntry } from "../core/index/registration-of-entry.ts";
import { missingFromPlan } from "../core/model/stage-of.ts";
import { registerStepOf } from "../core/query/register-step.ts";
import { placeForMissing } from "../core/source/source-document.ts";

/** How far a plan is from being registered. */
export interface RegisterPlan {
  /** Whether a commit registers it, it is registered, or something else must come first. */
  readonly can: "commit" | "rest" | "nothing";
  readonly sentence: string;
  /** The keys that are missing. */
  readonly missing: readonly string[];
  /** Where they belong, for people: `learning/one.experiment.yaml:3  threshold`. */
  readonly places: readonly string[];
}

export function registerPlanOf(entry: EntryOf<"experiment">): RegisterPlan {
  const missing = missingFromPlan(entry.record);
  const step = registerStepOf(entry);
  const answer = { sentence: step.sentence, missing, places: missing.map((key) => placeOf(key, entry)) };
  const state = registrationOfEntry(entry)?.state;
  if (state === "sealed" || state === "amended") {
    return { ...answer, can: "rest", sentence: `It is registered already. ${step.sentence}` };
  }
  return { ...answer, can: step.can === "commit" ? "commit" : "nothing" };
}

function placeOf(key: string, { path, source }: EntryOf<"experiment">): string {
  const { start } = placeForMissing(source, key === "threshold" ? ["metric", "hypothesis"] : ["hypothesis"]);
  return `  ${path}:${start.line + 1}  ${key}`;
}
