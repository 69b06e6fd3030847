import type { Day } from "../../base/day.ts";
import { findByKey } from "../../index/find.ts";
import { allLearningsKey } from "../../index/learning-keys.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { belongsOn } from "../belongs-on.ts";
import type { LearningCard } from "./learning-card.ts";
import { byDate } from "./learning-order.ts";
import { learningsIn } from "./learnings-of.ts";
import { learningsForEntry, learningsForFile, type RelevantLearning } from "./relevant-learnings.ts";

/** Learnings under a heading: those for the file in the editor, and the latest. */
export interface LearningGroup {
  readonly id: "file" | "recent";
  readonly rows: readonly RelevantLearning[];
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

/** The groups that have rows. Weighs only what is shown, so that it can follow an edit. */
export function groupLearnings(snapshot: Snapshot, today: Day, uri: string | undefined): LearningGroup[] {
  const file = uri === undefined ? [] : learningsForUri(uri, snapshot, today).slice(0, mostForFile);
  const recent = recentLearnings(snapshot, today).map((learning) => ({ learning, why: "" }));
  const groups: LearningGroup[] = [
    { id: "file", rows: file },
    { id: "recent", rows: recent },
  ];
  return groups.filter(({ rows }) => 0 < rows.length);
}

/** What applies to a file: one of ours by what it is about, any other by its path. */
export function learningsForUri(uri: string, snapshot: Snapshot, today: Day): RelevantLearning[] {
  const entry = snapshot.entries.get(uri);
  return entry
    ? learningsForEntry(entry, snapshot, today, mostWeighed)
    : learningsForFile(uri, snapshot, today, mostWeighed);
}

/** The latest first, also those that others have replaced. */
function recentLearnings(snapshot: Snapshot, today: Day): LearningCard[] {
  const dated = findByKey(snapshot, allLearningsKey)
    .flatMap((entry) => (entry.kind === "experiment" ? [{ entry, date: belongsOn(entry.record) ?? "" }] : []))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.entry.uri < b.entry.uri ? -1 : 1))
    .slice(0, mostRecent);
  return dated
    .flatMap(({ entry }) => learningsIn(entry, snapshot, today))
    .sort(byDate)
    .slice(0, mostRecent);
}
