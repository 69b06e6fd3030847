import { matchMoves, type PlacedBlob } from "../../core/history/match-moves.ts";
import type { ExperimentVersion } from "../../core/history/version.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { entriesOfKind, type Snapshot } from "../../core/index/snapshot.ts";
import { versionOfEntry } from "../../core/index/version-of-entry.ts";

type Experiment = EntryOf<"experiment">;

/**
 * What each experiment was in the base, under another name or in another folder too; new ones are left out.
 *
 * History knows what was moved and changed in several commits; what is not committed is told by its content.
 */
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
  const byBirth = new Map(Array.from(old.values(), (entry) => [birthOf(entry), entry]));
  byBirth.delete(undefined);
  const strangers = born.filter(({ entry }) => {
    const before = byBirth.get(birthOf(entry));
    if (before && old.delete(before.uri)) counterparts.set(entry, before);
    return !counterparts.has(entry);
  });
  const gone = Array.from(old.values(), (entry): Placed => ({ path: entry.path, blob: `base ${entry.uri}`, entry }));
  const byBlob = new Map([...gone, ...strangers].map((file) => [file.blob, file]));
  const versionIn = (_: string, blob: string): ExperimentVersion | undefined => {
    const file = byBlob.get(blob);
    return file && versionOfEntry(file.entry);
  };
  for (const [{ entry }, before] of matchMoves(gone, strangers, versionIn)) counterparts.set(entry, before.entry);
  return counterparts;
}

/** The commit and the path in which a file first appeared, which no other file shares. */
function birthOf({ past }: Experiment): string | undefined {
  const birth = past && !("why" in past) ? past.born : undefined;
  return birth && `${birth.commit} ${birth.path}`;
}

interface Placed extends PlacedBlob {
  readonly entry: Experiment;
}
