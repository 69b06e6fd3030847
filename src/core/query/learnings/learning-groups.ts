import { compareText } from "../../base/compare-text.ts";
import type { Day } from "../../base/day.ts";
import { runThrough, type Sliced } from "../../base/sliced.ts";
import { findByKey } from "../../index/find.ts";
import { allLearningsKey } from "../../index/learning-keys.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { belongsOn } from "../belongs-on.ts";
import { foundFor, foundForFileInSlices } from "./found-for.ts";
import type { LearningCard } from "./learning-card.ts";
import { byDate } from "./learning-order.ts";
import { learningsIn } from "./learnings-of.ts";
import { latestOf, weighInSlices, type RelevantLearning } from "./relevant-learnings.ts";

/** Learnings under a heading: those for the file in the editor, and the latest. */
export interface LearningGroup {
  readonly id: "file" | "recent";
  readonly rows: readonly RelevantLearning[];
  /** How many they are, those that are not listed included. */
  readonly count: number;
}

export const learningGroupTitles: Readonly<Record<LearningGroup["id"], string>> = {
  file: "For this file",
  recent: "Recent",
};

/** As many as somebody looks through. */
const mostForFile = 50;
const mostRecent = 20;
/** Of more than so many the older ones are left out unseen, because each is held against all others of its metric. */
const mostWeighed = 200;

/** The groups that have rows, with pauses. Weighs only what is shown, so that it can follow an edit. */
export function* groupLearningsInSlices(
  snapshot: Snapshot,
  today: Day,
  uri: string | undefined,
): Sliced<LearningGroup[]> {
  const file = uri === undefined ? noLearnings : yield* learningsForUriInSlices(uri, snapshot, today);
  const recent = (yield* recentLearnings(snapshot, today)).map((learning) => ({ learning, why: "" }));
  const groups: LearningGroup[] = [
    { id: "file", rows: file.rows.slice(0, mostForFile), count: file.count },
    { id: "recent", rows: recent, count: recent.length },
  ];
  return groups.filter(({ rows }) => 0 < rows.length);
}

/** What applies to a file. */
export interface LearningsForUri {
  /** The surest first; of very many the latest alone. */
  readonly rows: readonly RelevantLearning[];
  readonly count: number;
}

const noLearnings: LearningsForUri = { rows: [], count: 0 };

/** What applies to a file: one of ours by what it is about, any other by its path. The same for all who show it. */
export function learningsForUri(uri: string, snapshot: Snapshot, today: Day): LearningsForUri {
  return runThrough(learningsForUriInSlices(uri, snapshot, today));
}

/** The same, with pauses. */
export function* learningsForUriInSlices(uri: string, snapshot: Snapshot, today: Day): Sliced<LearningsForUri> {
  const entry = snapshot.entries.get(uri);
  const found = entry ? foundFor(entry, snapshot) : yield* foundForFileInSlices(uri, snapshot);
  const rows = yield* weighInSlices(latestOf(found, mostWeighed), snapshot, today);
  return { rows, count: found.length < mostWeighed ? rows.length : found.length };
}

/** The latest first, also those that others have replaced. */
function* recentLearnings(snapshot: Snapshot, today: Day): Sliced<LearningCard[]> {
  const dated = findByKey(snapshot, allLearningsKey)
    .flatMap((entry) => (entry.kind === "experiment" ? [{ entry, date: belongsOn(entry.record) ?? "" }] : []))
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.entry.uri, b.entry.uri))
    .slice(0, mostRecent);
  const recent: LearningCard[] = [];
  for (const { entry } of dated) {
    recent.push(...learningsIn(entry, snapshot, today));
    yield;
  }
  return recent.sort(byDate).slice(0, mostRecent);
}
