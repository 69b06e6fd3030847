import { compareText } from "../../base/compare-text.ts";
import type { Day } from "../../base/day.ts";
import { runThrough, type Sliced } from "../../base/sliced.ts";
import type { Entry } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { belongsOn } from "../belongs-on.ts";
import { foundFor, foundForFile } from "./found-for.ts";
import type { Found } from "./found.ts";
import type { LearningCard } from "./learning-card.ts";
import { bySureness } from "./learning-order.ts";
import { learningsIn } from "./learnings-of.ts";

/** A learning that applies to something, with the first reason why: "tag checkout". */
export interface RelevantLearning {
  readonly learning: LearningCard;
  readonly why: string;
}

/**
 * The learnings of others that apply to a unit or an experiment, the surest first: by a tag or a path of the unit, by the
 * unit or what led to it, by the metric. Those that others have replaced are left out.
 *
 * @param most Of more than so many only the latest are weighed.
 */
export function learningsForEntry(entry: Entry, snapshot: Snapshot, today: Day, most = Infinity): RelevantLearning[] {
  return runThrough(weighInSlices(latestOf(foundFor(entry, snapshot), most), snapshot, today));
}

/** How many they are. Weighs nothing, so that it can be asked at every edit. */
export function countLearningsForEntry(entry: Entry, snapshot: Snapshot): number {
  return foundFor(entry, snapshot).length;
}

/** The learnings whose paths name a file of the code, the surest first. */
export function learningsForFile(uri: string, snapshot: Snapshot, today: Day, most = Infinity): RelevantLearning[] {
  return runThrough(weighInSlices(latestOf(foundForFile(uri, snapshot), most), snapshot, today));
}

/** Of more than `most` the latest, because only so many are weighed. */
export function latestOf(found: readonly Found[], most: number): readonly Found[] {
  if (found.length <= most) return found;
  const dated = found.map((one) => ({ one, date: belongsOn(one.entry.record) ?? "" }));
  return dated
    .sort((a, b) => compareText(b.date, a.date))
    .slice(0, most)
    .map(({ one }) => one);
}

/** What was found with how sure it is, the surest first; with a pause after each. */
export function* weighInSlices(found: readonly Found[], snapshot: Snapshot, today: Day): Sliced<RelevantLearning[]> {
  const weighed: RelevantLearning[] = [];
  for (const { entry, number, why } of found) {
    const learning = learningsIn(entry, snapshot, today).find((card) => card.number === number);
    if (learning) weighed.push({ learning, why });
    yield;
  }
  return weighed.sort((a, b) => bySureness(a.learning, b.learning));
}
