import type { EntryOf } from "../core/index/entry.ts";
import { entriesOfKind, type Snapshot } from "../core/index/snapshot.ts";
import { kinds } from "../core/model/kinds.ts";
import { findRecord } from "./find-record.ts";
import { WrongUse } from "./wrong-use.ts";

/** The experiment that a person means by an id, else the unit. */
export function findFollowed(snapshot: Snapshot, reference: string): EntryOf<"unit"> | EntryOf<"experiment"> {
  const experiment = entriesOfKind(snapshot, "experiment").find(
    ({ id }) => id === reference || `experiment:${id}` === reference,
  );
  if (experiment) return experiment;
  const entry = findRecord(snapshot, reference);
  if (entry.kind === "unit" || entry.kind === "experiment") return entry;
  throw new WrongUse(`"${reference}" is a ${kinds[entry.kind].title}; name an experiment or a unit.`);
}
