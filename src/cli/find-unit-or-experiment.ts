import type { EntryOf } from "../core/index/entry.ts";
import type { Snapshot } from "../core/index/snapshot.ts";
import { kinds } from "../core/model/kinds.ts";
import { experimentsNamed } from "./experiments-named.ts";
import { findRecord } from "./find-record.ts";
import { refuseSameId } from "./refuse-same-id.ts";
import { WrongUse } from "./wrong-use.ts";

/** The experiment that a person means by an id, else the unit. */
export function findUnitOrExperiment(snapshot: Snapshot, reference: string): EntryOf<"unit"> | EntryOf<"experiment"> {
  const entry = experimentsNamed(snapshot, reference)[0] ?? findRecord(snapshot, reference);
  refuseSameId(snapshot, entry);
  if (entry.kind === "unit" || entry.kind === "experiment") return entry;
  throw new WrongUse(`"${reference}" is a ${kinds[entry.kind].title}; name an experiment or a unit.`);
}
