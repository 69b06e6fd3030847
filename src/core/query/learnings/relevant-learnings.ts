import type { Day } from "../../base/day.ts";
import { isWithin, relativePath } from "../../base/uri.ts";
import type { Entry, EntryOf } from "../../index/entry.ts";
import { findById, findByKey } from "../../index/find.ts";
import { experimentsOfUnitKey, mentionKey } from "../../index/keys.ts";
import { learningTagKey, pathLearningsKey } from "../../index/learning-keys.ts";
import { numberedLearnings, type NumberedLearning } from "../../index/numbered-learnings.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { appliesOf } from "../../model/applies-to.ts";
import { coversPath } from "./covers-path.ts";
import type { LearningCard } from "./learning-card.ts";
import { bySureness, learningsIn } from "./learnings-of.ts";

/** A learning that applies to something, with the first reason why: "tag checkout". */
export interface RelevantLearning {
  readonly learning: LearningCard;
  readonly why: string;
}

/** A learning that was found to apply, before anybody weighed how sure it is. */
interface Found {
  readonly entry: EntryOf<"experiment">;
  readonly number: number;
  readonly why: string;
}

/**
 * The learnings of others that apply to a unit or an experiment, the surest first: by a tag or a path of the unit, by the
 * unit or what led to it, by the metric. Those that others have replaced are left out.
 */
export function learningsForEntry(entry: Entry, snapshot: Snapshot, today: Day): RelevantLearning[] {
  return weighed(foundFor(entry, snapshot), snapshot, today);
}

/** How many they are. Weighs nothing, so that it can be asked at every edit. */
export function countLearningsForEntry(entry: Entry, snapshot: Snapshot): number {
  return foundFor(entry, snapshot).length;
}

/** The same for several, such as the units of a branch; each learning once. */
export function learningsForEntries(entries: readonly Entry[], snapshot: Snapshot, today: Day): RelevantLearning[] {
  return weighed(
    entries.flatMap((entry) => foundFor(entry, snapshot)),
    snapshot,
    today,
  );
}

/** The learnings whose paths name a file of the code, the surest first. */
export function learningsForFile(uri: string, snapshot: Snapshot, today: Day): RelevantLearning[] {
  const found = findByKey(snapshot, pathLearningsKey).flatMap((entry) =>
    isWithin(uri, entry.root) ? byPath(entry, relativePath(uri, entry.root)) : [],
  );
  return weighed(found, snapshot, today);
}

function byPath(entry: Entry, path: string): Found[] {
  return applicableIn(entry, ({ appliesTo }) => {
    const glob = appliesTo.paths.find((one) => coversPath(one, path));
    return glob === undefined ? undefined : `path ${glob}`;
  });
}

/** In the order of the reasons; each learning once. */
function foundFor(entry: Entry, snapshot: Snapshot): Found[] {
  if (entry.kind !== "unit" && entry.kind !== "experiment") return [];
  const unit = entry.kind === "unit" ? entry : servedBy(entry, snapshot);
  const { tags, paths } = appliesOf(unit?.record.appliesTo);
  const found = [
    ...tags.flatMap((tag) => byTag(tag, snapshot)),
    ...(paths.length === 0 ? [] : findByKey(snapshot, pathLearningsKey).flatMap((other) => bySamePath(other, paths))),
    ...byLineage(entry, unit, snapshot),
    ...(entry.kind === "experiment" ? byMetric(entry, snapshot) : []),
  ];
  return once(found.filter((one) => one.entry.uri !== entry.uri && isSameGround(one.entry, entry, one.why)));
}

/** Tags are words that all folders share; metrics and paths are those of one folder. */
function isSameGround(other: Entry, entry: Entry, why: string): boolean {
  return other.root === entry.root || why.startsWith("tag ");
}

function servedBy({ record: { unit }, root }: EntryOf<"experiment">, snapshot: Snapshot): EntryOf<"unit"> | undefined {
  return unit === undefined ? undefined : findById(snapshot, "unit", unit, root);
}

function byTag(tag: string, snapshot: Snapshot): Found[] {
  const lower = tag.toLowerCase();
  return findByKey(snapshot, learningTagKey(tag)).flatMap((entry) =>
    applicableIn(entry, ({ appliesTo }) =>
      appliesTo.tags.some((one) => one.toLowerCase() === lower) ? `tag ${tag}` : undefined,
    ),
  );
}

function bySamePath(entry: Entry, paths: readonly string[]): Found[] {
  return applicableIn(entry, ({ appliesTo }) => {
    const same = paths.find((path) => appliesTo.paths.some((glob) => glob === path || coversPath(glob, placeOf(path))));
    return same === undefined ? undefined : `path ${same}`;
  });
}

/** A path that a glob surely means: what stands before its first star, with a name where the star stood. */
function placeOf(glob: string): string {
  const at = glob.search(/[*?[{]/);
  return at === -1 ? glob : `${glob.slice(0, at)}a`;
}

function byLineage(
  { record, root }: EntryOf<"unit"> | EntryOf<"experiment">,
  unit: EntryOf<"unit"> | undefined,
  snapshot: Snapshot,
): Found[] {
  const parents = [record.parent, unit?.record.parent].filter((id) => id !== undefined);
  const all = (id: string, why: string): Found[] =>
    findByKey(snapshot, experimentsOfUnitKey(id)).flatMap((entry) => applicableIn(entry, () => why));
  return [
    ...(unit ? all(unit.id, `unit ${unit.id}`) : []),
    ...parents.flatMap((written) => {
      const id = written.replace(/^(?:unit|experiment):/, "");
      const parent = findById(snapshot, "experiment", id, root);
      return [...(parent ? applicableIn(parent, () => `parent ${id}`) : []), ...all(id, `parent ${id}`)];
    }),
  ];
}

function byMetric({ record: { metric } }: EntryOf<"experiment">, snapshot: Snapshot): Found[] {
  if (metric === undefined) return [];
  return findByKey(snapshot, mentionKey(metric)).flatMap((entry) =>
    entry.kind === "experiment" && entry.record.metric === metric ? applicableIn(entry, () => `metric ${metric}`) : [],
  );
}

/** The learnings of a file for which there is a reason, without those that others have replaced. */
function applicableIn(entry: Entry, reasonFor: (one: NumberedLearning) => string | undefined): Found[] {
  if (entry.kind !== "experiment") return [];
  return numberedLearnings(entry).flatMap((one) => {
    const { insight, recommendation, supersededBy } = one.learning;
    if (supersededBy !== undefined || (insight === undefined && recommendation === undefined)) return [];
    const why = reasonFor(one);
    return why === undefined ? [] : [{ entry, number: one.number, why }];
  });
}

function once(found: readonly Found[]): Found[] {
  const first = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.entry.uri}#${one.number}`;
    if (!first.has(key)) first.set(key, one);
  }
  return Array.from(first.values());
}

function weighed(found: readonly Found[], snapshot: Snapshot, today: Day): RelevantLearning[] {
  return once(found)
    .flatMap(({ entry, number, why }) => {
      const learning = learningsIn(entry, snapshot, today).find((card) => card.number === number);
      return learning ? [{ learning, why }] : [];
    })
    .sort((a, b) => bySureness(a.learning, b.learning));
}
