import { registrationOfEntry } from "../index/registration-of-entry.ts";
import { hasResults } from "../model/readings.ts";
import { registerStepOf } from "../query/register-step.ts";
import type { ExperimentMoment } from "./moment.ts";

/** What to do before the first result, which can never be proved to have come second; `undefined` where nothing is. */
export function unregisteredWords({ entry }: ExperimentMoment): string | undefined {
  if (hasResults(entry.record) || !registrationOfEntry(entry)) return undefined;
  const { can, sentence } = registerStepOf(entry);
  if (can === "nothing") return undefined;
  const why =
    can === "complete"
      ? sentence
      : "The plan is not committed as it stands; a result now cannot be proved to come after it.";
  return `${why} Register first: "Register Plan..." or uol register ${entry.id}.`;
}
