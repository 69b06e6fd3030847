import type { MovedField } from "../history/registration.ts";
import type { EntryOf } from "../index/entry.ts";
import { registrationOfEntry } from "../index/registration-of-entry.ts";
import { hasResults } from "../model/readings.ts";
import { isPlanComplete } from "../model/stage-of.ts";

/**
 * The fields in which today's plan is not the registered one, and no amendment says why.
 *
 * With a result the plan before it counts, which no commit after it can change; without one, what is committed.
 */
export function changesOf(entry: EntryOf<"experiment">): readonly MovedField[] {
  const registration = registrationOfEntry(entry);
  if (!registration) return [];
  const { moved, uncommitted, state } = registration;
  const isHeld = hasResults(entry.record) && state !== "unproved";
  return (isHeld ? moved : uncommitted).filter(({ cover }) => cover !== "explained");
}

/** Whether there is a plan that a change would break; where git has no answer, a complete one counts. */
export function isPlanRegistered(entry: EntryOf<"experiment">): boolean {
  const { past, record } = entry;
  if (past === undefined || ("why" in past && past.why !== "no-commit")) return isPlanComplete(record);
  return !("why" in past) && (past.registered !== undefined || 0 < past.results.length);
}
