import type { EntryOf } from "../core/index/entry.ts";
import type { Snapshot } from "../core/index/snapshot.ts";
import { kinds } from "../core/model/kinds.ts";
import { experimentsOf } from "../core/index/experiments-of.ts";
import { experimentsNamed } from "./experiments-named.ts";
import { findRecord } from "./find-record.ts";
import { refuseSameId } from "./refuse-same-id.ts";
import { WrongUse } from "./wrong-use.ts";

/** The experiments that a person means by the id of one, or of a unit. */
export function findExperiments(snapshot: Snapshot, reference: string): readonly EntryOf<"experiment">[] {
  const named = experimentsNamed(snapshot, reference);
  if (0 < named.length) return named;
  const entry = findRecord(snapshot, reference);
  if (entry.kind === "experiment") return [entry];
  if (entry.kind === "unit") return experimentsOf(entry, snapshot);
  throw new WrongUse(`"${reference}" is a ${kinds[entry.kind].title}; name an experiment or a unit.`);
}

/** The one experiment that a person means, by its id or by that of a unit that has no other. */
export function findExperiment(snapshot: Snapshot, reference: string): EntryOf<"experiment"> {
  const [entry, ...others] = findExperiments(snapshot, reference);
  if (!entry) throw new WrongUse(`"${reference}" has no experiment yet; "uol experiment" writes one.`);
  refuseSameId(snapshot, entry);
  if (others.length === 0) return entry;
  const ids = [entry, ...others].map(({ id }) => id).join(", ");
  throw new WrongUse(`"${reference}" is not one experiment; name one of ${ids}.`);
}
