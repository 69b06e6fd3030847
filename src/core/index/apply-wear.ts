import { compareText } from "../base/compare-text.ts";
import { runThrough, type Sliced } from "../base/sliced.ts";
import type { CommitFacts } from "../history/commit.ts";
import { appliesOf } from "../model/applies-to.ts";
import type { Wear, WearQuestion } from "../repository/wear.ts";
import { changeEntriesInSlices } from "./change-entries.ts";
import type { EntryOf } from "./entry.ts";
import { findUnitOf } from "./find.ts";
import { numberedLearnings } from "./numbered-learnings.ts";
import { entriesOfKind, type Snapshot } from "./snapshot.ts";
import { withTold } from "./with-told.ts";

/** So many learnings of one root are asked about, those of the latest decisions. */
const mostQuestions = 500;

/** A learning about code, with what is asked of that code. */
export interface WantedWear {
  readonly uri: string;
  /** Of the learning in its experiment. */
  readonly number: number;
  readonly question: WearQuestion;
}

/**
 * The learnings of a root about whose code git is asked how far it was rewritten: those that name paths, or whose
 * unit does, and whose experiment was decided in a commit. The latest decisions first.
 */
export function wantedWear(snapshot: Snapshot, root: string): readonly WantedWear[] {
  return runThrough(wantedWearInSlices(snapshot, root));
}

/** The same, with a pause after each experiment. */
export function* wantedWearInSlices(snapshot: Snapshot, root: string): Sliced<readonly WantedWear[]> {
  const decided: { readonly date: string; readonly wanted: readonly WantedWear[] }[] = [];
  for (const entry of entriesOfKind(snapshot, "experiment")) {
    const commit = entry.root === root ? findDecided(entry) : undefined;
    const wanted = commit ? wantedOf(entry, commit, pathsOfUnit(entry, snapshot)) : [];
    if (commit && 0 < wanted.length) decided.push({ date: commit.date, wanted });
    yield;
  }
  return decided
    .toSorted((a, b) => compareText(b.date, a.date))
    .flatMap(({ wanted }) => wanted)
    .slice(0, mostQuestions);
}

/** The commit since which code is compared; where branches decided the same, the last of them, so that less is claimed. */
export function findDecided({ past }: EntryOf<"experiment">): CommitFacts | undefined {
  const decided = past && !("why" in past) ? (past.decided ?? []) : [];
  return decided.toSorted((a, b) => compareText(a.date, b.date)).at(-1);
}

function wantedOf(
  entry: EntryOf<"experiment">,
  { commit }: CommitFacts,
  ofUnit: readonly string[],
): readonly WantedWear[] {
  return numberedLearnings(entry).flatMap(({ number, appliesTo }) => {
    const paths = appliesTo.paths.length === 0 ? ofUnit : appliesTo.paths;
    return paths.length === 0 ? [] : [{ uri: entry.uri, number, question: { since: commit, paths } }];
  });
}

/** A learning without paths of its own is met where its unit says; the paths of another folder are seen from there. */
function pathsOfUnit(entry: EntryOf<"experiment">, snapshot: Snapshot): readonly string[] {
  const unit = findUnitOf(entry, snapshot);
  return unit?.root === entry.root ? appliesOf(unit.record.appliesTo).paths : [];
}

/**
 * The snapshot after git was asked about the code of learnings of a root; experiments of which it says what it said
 * before stay the same objects, and what nobody asks any more is let go.
 *
 * @param answers For each that was wanted, in their order.
 */
export function applyWear(
  snapshot: Snapshot,
  root: string,
  wanted: readonly WantedWear[],
  answers: readonly (Wear | undefined)[],
): Snapshot {
  return runThrough(applyWearInSlices(snapshot, root, wanted, answers));
}

/** The same, with a pause after each experiment. */
export function* applyWearInSlices(
  snapshot: Snapshot,
  root: string,
  wanted: readonly WantedWear[],
  answers: readonly (Wear | undefined)[],
): Sliced<Snapshot> {
  const byUri = new Map<string, Record<number, Wear>>();
  for (const [at, { uri, number }] of wanted.entries()) {
    const wear = answers[at];
    if (wear) byUri.set(uri, { ...byUri.get(uri), [number]: wear });
  }
  return yield* changeEntriesInSlices(snapshot, entriesOfKind(snapshot, "experiment"), (entry) =>
    entry.root === root ? withTold(entry, "wear", byUri.get(entry.uri)) : entry,
  );
}
