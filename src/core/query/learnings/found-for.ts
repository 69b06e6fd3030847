import { isWithin, relativePath } from "../../base/uri.ts";
import type { Entry, EntryOf } from "../../index/entry.ts";
import { findById, findByKey, findUnitOf } from "../../index/find.ts";
import { experimentsOfUnitKey, mentionKey } from "../../index/keys.ts";
import { learningTagKey, pathLearningsKey } from "../../index/learning-keys.ts";
import { numberedLearnings, type NumberedLearning } from "../../index/numbered-learnings.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { appliesOf } from "../../model/applies-to.ts";
import { coversPath } from "./covers-path.ts";

/** A learning that was found to apply, before anybody weighed how sure it is. */
export interface Found {
  readonly entry: EntryOf<"experiment">;
  readonly number: number;
  readonly why: string;
}

/** What applies to a unit or an experiment, in the order of the reasons; each learning once. */
export function foundFor(entry: Entry, snapshot: Snapshot): Found[] {
  if (entry.kind !== "unit" && entry.kind !== "experiment") return [];
  const unit = entry.kind === "unit" ? entry : findUnitOf(entry, snapshot);
  const { tags, paths } = appliesOf(unit?.record.appliesTo);
  const found = [
    ...tags.flatMap((tag) => byTag(tag, snapshot)),
    ...(paths.length === 0 ? [] : findByKey(snapshot, pathLearningsKey).flatMap((other) => bySamePath(other, paths))),
    ...byLineage(entry, unit, snapshot),
    ...(entry.kind === "experiment" ? byMetric(entry, snapshot) : []),
  ];
  return once(found.filter((one) => one.entry.uri !== entry.uri && isSameGround(one.entry, entry, one.why)));
}

/** What names a file of the code by its path. */
export function foundForFile(uri: string, snapshot: Snapshot): Found[] {
  return findByKey(snapshot, pathLearningsKey).flatMap((entry) =>
    isWithin(uri, entry.root) ? byPath(entry, relativePath(uri, entry.root)) : [],
  );
}

function byPath(entry: Entry, path: string): Found[] {
  return applicableIn(entry, ({ appliesTo }) => {
    const glob = appliesTo.paths.find((one) => coversPath(one, path));
    return glob === undefined ? undefined : `path ${glob}`;
  });
}

/** Tags are words that all folders share; metrics and paths are those of one folder. */
function isSameGround(other: Entry, entry: Entry, why: string): boolean {
  return other.root === entry.root || why.startsWith("tag ");
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
