import type { Day } from "../base/day.ts";
import { runThrough, type Sliced } from "../base/sliced.ts";
import { flagOf } from "../model/flag-of.ts";
import { choiceOf } from "../model/stage-of.ts";
import type { FlagPlace } from "../repository/flag-place.ts";
import { isFlagOver } from "../verdict/is-flag-over.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { changeEntriesInSlices } from "./change-entries.ts";
import type { EntryOf } from "./entry.ts";
import { placesInCode } from "./places-in-code.ts";
import { entriesOfKind, type Snapshot } from "./snapshot.ts";
import { verdictInSnapshot } from "./verdict-in-snapshot.ts";
import { withTold } from "./with-told.ts";

/** So many flags of one root are looked for. */
const mostFlags = 500;

/**
 * The flags that are looked for in the code of a root: those of experiments that were stopped or refuted, in the order of
 * their names. Nobody asks where the others stand until somebody wants to know.
 */
export function wantedFlags(snapshot: Snapshot, root: string, today: Day): readonly string[] {
  return runThrough(wantedFlagsInSlices(snapshot, root, today));
}

/** The same, with a pause after each experiment. */
export function* wantedFlagsInSlices(snapshot: Snapshot, root: string, today: Day): Sliced<readonly string[]> {
  const flags = new Set<string>();
  for (const entry of experimentsIn(snapshot, root)) {
    const flag = flagOf(entry.record);
    const verdictNow = (): Verdict => verdictInSnapshot(entry, snapshot, today);
    if (flag !== undefined && isFlagOver(choiceOf(entry.record), verdictNow)) flags.add(flag);
    yield;
  }
  return Array.from(flags).sort().slice(0, mostFlags);
}

/** What came of looking for flags. */
export interface FlagAnswer {
  readonly flags: readonly string[];
  /** Seen from the root. */
  readonly places: readonly FlagPlace[];
}

/**
 * The snapshot after flags were looked for in a root; experiments of which nothing else is known stay the same objects.
 *
 * Places in files of ours, in texts for people and in rows that an experiment reads are no code, and left out.
 */
export function applyFlags(snapshot: Snapshot, root: string, answer: FlagAnswer): Snapshot {
  return runThrough(applyFlagsInSlices(snapshot, root, answer));
}

/** The same, with a pause after each experiment. */
export function* applyFlagsInSlices(snapshot: Snapshot, root: string, { flags, places }: FlagAnswer): Sliced<Snapshot> {
  const asked = new Map(flags.map((flag): [string, FlagPlace[]] => [flag, []]));
  for (const place of placesInCode(places, snapshot, root)) asked.get(place.flag)?.push(place);
  return yield* changeEntriesInSlices(snapshot, experimentsIn(snapshot, root), (entry) =>
    withTold(entry, "flagPlaces", asked.get(flagOf(entry.record) ?? "")),
  );
}

function experimentsIn(snapshot: Snapshot, root: string): readonly EntryOf<"experiment">[] {
  return entriesOfKind(snapshot, "experiment").filter((entry) => entry.root === root);
}
