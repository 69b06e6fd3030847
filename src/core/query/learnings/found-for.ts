import { remember } from "../../base/remember.ts";
import { runThrough, type Sliced } from "../../base/sliced.ts";
import { isWithin, relativePath } from "../../base/uri.ts";
import type { Entry, EntryOf } from "../../index/entry.ts";
import { findById, findByKey, findUnitOf } from "../../index/find.ts";
import { experimentsOfUnitKey, mentionKey } from "../../index/keys.ts";
import { learningTagKey } from "../../index/learning-keys.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { appliesOf } from "../../model/applies-to.ts";
import { coversPath } from "./covers-path.ts";
import { applicableIn, type Found } from "./found.ts";
import { foundByPath, foundByPathInSlices } from "./found-by-path.ts";

/** What applies to a unit or an experiment, in the order of the reasons; each learning once. */
export function foundFor(entry: Entry, snapshot: Snapshot): Found[] {
  if (entry.kind !== "unit" && entry.kind !== "experiment") return [];
  const unit = entry.kind === "unit" ? entry : findUnitOf(entry, snapshot);
  const { tags, paths } = appliesOf(unit?.record.appliesTo);
  const found = [
    ...tags.flatMap((tag) => byTag(tag, snapshot)),
    ...(paths.length === 0 ? [] : bySamePath(paths, unit, snapshot)),
    ...byLineage(entry, unit, snapshot),
    ...(entry.kind === "experiment" ? byMetric(entry, snapshot) : []),
  ];
  return once(found.filter((one) => one.entry.uri !== entry.uri && isSameGround(one.entry, entry, one.why)));
}

/** What names a file of the code by its path, or by that of its unit where it has none of its own. */
export function foundForFile(uri: string, snapshot: Snapshot): Found[] {
  return runThrough(foundForFileInSlices(uri, snapshot));
}

/** The same, with a pause after each file of ours. */
export function foundForFileInSlices(uri: string, snapshot: Snapshot): Sliced<Found[]> {
  const pathIn = remember((root: string) => (isWithin(uri, root) ? relativePath(uri, root) : undefined));
  return foundByPathInSlices(snapshot, (glob, root) => {
    const path = pathIn(root);
    return path !== undefined && coversPath(glob, path) ? glob : undefined;
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

function bySamePath(paths: readonly string[], unit: EntryOf<"unit"> | undefined, snapshot: Snapshot): Found[] {
  const places = paths.map((path) => [path, placeOf(path)] as const);
  const sameAs = (glob: string): string | undefined =>
    places.find(([path, place]) => glob === path || coversPath(glob, place))?.[0];
  return foundByPath(snapshot, sameAs, unit);
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

function once(found: readonly Found[]): Found[] {
  const first = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.entry.uri}#${one.number}`;
    if (!first.has(key)) first.set(key, one);
  }
  return Array.from(first.values());
}
