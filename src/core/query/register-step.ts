import type { EntryOf } from "../index/entry.ts";
import { registrationOfEntry } from "../index/registration-of-entry.ts";
import { hasResults } from "../model/readings.ts";
import { missingFromPlan } from "../model/stage-of.ts";

/** What it takes to register a plan: a commit, or first something else. */
export interface RegisterStep {
  readonly can: "commit" | "complete" | "nothing";
  /** Why a commit does not register it; for people. */
  readonly sentence: string;
}

/** What it takes to register the plan of an experiment, in the text of this moment. */
export function registerStepOf(entry: EntryOf<"experiment">): RegisterStep {
  const registration = registrationOfEntry(entry);
  const missing = missingFromPlan(entry.record);
  if (!registration) return nothing("Git has not been asked about this file yet. Try again in a moment.");
  const { reason } = registration;
  // The first commit of a repository registers a plan as any other one does.
  const cause = isFirstCommit(entry) ? "not-committed" : registration.cause;
  if (cause === "unanswered" || cause === "unreadable") return nothing(reason);
  if (0 < missing.length) {
    return {
      can: "complete",
      sentence: `The plan has ${missing.map((name) => `no ${name}`).join(", ")}. Write that first.`,
    };
  }
  if (cause === "not-committed" && hasResults(entry.record)) {
    return nothing("A result is written already. Take it out, commit the plan, and then write the result again.");
  }
  if (cause === "not-committed" || cause === "changes-not-committed") return { can: "commit", sentence: reason };
  return nothing(reason);
}

function isFirstCommit({ past }: EntryOf<"experiment">): boolean {
  return past !== undefined && "why" in past && past.why === "no-commit";
}

function nothing(sentence: string): RegisterStep {
  return { can: "nothing", sentence };
}
