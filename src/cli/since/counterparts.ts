import { matchMoves, type PlacedBlob } from "../../core/history/match-moves.ts";
import { experimentVersionOf, type ExperimentVersion } from "../../core/history/version.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { entriesOfKind, type Snapshot } from "../../core/index/snapshot.ts";

type Experiment = EntryOf<"experiment">;

/** What each experiment was in the base, under another name or in another folder too; new ones are left out. */
export function counterpartsOf(base: Snapshot, now: Snapshot): ReadonlyMap<Experiment, Experiment> {
  const counterparts = new Map<Experiment, Experiment>();
  const old = new Map(entriesOfKind(base, "experiment").map((entry) => [entry.uri, entry]));
  const born: Placed[] = [];
  for (const entry of entriesOfKind(now, "experiment")) {
    const before = old.get(entry.uri);
    if (before) counterparts.set(entry, before);
    else born.push({ path: entry.path, blob: `now ${entry.uri}`, entry });
    old.delete(entry.uri);
  }
  const gone = Array.from(old.values(), (entry): Placed => ({ path: entry.path, blob: `base ${entry.uri}`, entry }));
  const byBlob = new Map([...gone, ...born].map((file) => [file.blob, file]));
  const versionIn = (_: string, blob: string): ExperimentVersion | undefined => {
    const file = byBlob.get(blob);
    return file && versionOf(file.entry);
  };
  for (const [{ entry }, before] of matchMoves(gone, born, versionIn)) counterparts.set(entry, before.entry);
  return counterparts;
}

/** What registration depends on in a file; `undefined` while a part of it cannot be read. */
export function versionOf({ record, source }: Experiment): ExperimentVersion | undefined {
  return source.isBroken || !source.root ? undefined : experimentVersionOf(record, source);
}

interface Placed extends PlacedBlob {
  readonly entry: Experiment;
}
