import type { Day } from "../base/day.ts";
import type { StageContext } from "../model/stage-of.ts";
import { observedInDataOf } from "./data-of-entry.ts";
import type { EntryOf } from "./entry.ts";
import { findById } from "./find.ts";
import { proofOfDoc } from "./receipts-of-entry.ts";
import { settingsOf, type Snapshot } from "./snapshot.ts";

/** What the stage of an experiment depends on besides its own file. */
export function stageContextOf(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): StageContext {
  return {
    today,
    settings: settingsOf(snapshot, entry.root),
    hasUnit: (id) => findById(snapshot, "unit", id, entry.root) !== undefined,
    proofOfDoc: (doc) => proofOfDoc(entry, doc),
    isRegistered: isRegistered(entry),
    observedInData: observedInDataOf(entry),
  };
}

/**
 * Whether a complete plan is committed, whatever was typed since; without git a plan need not be. A repository that has
 * no commit yet is there to be committed to.
 */
function isRegistered({ past }: EntryOf<"experiment">): boolean {
  if (past === undefined) return true;
  return "why" in past ? past.why !== "no-commit" : (past.head?.isComplete ?? false);
}
