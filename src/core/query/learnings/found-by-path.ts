import { runThrough, type Sliced } from "../../base/sliced.ts";
import type { EntryOf } from "../../index/entry.ts";
import { experimentsOf } from "../../index/experiments-of.ts";
import { providersOf } from "../../index/find.ts";
import { pathLearningsKey, unitPathsKey } from "../../index/learning-keys.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { appliesOf } from "../../model/applies-to.ts";
import { applicableIn, type Found } from "./found.ts";

/** Answers for a glob that is meant from a root what it is called, where it means what is asked about. */
type Meant = (glob: string, root: string) => string | undefined;

/**
 * The learnings that hold for a place in the code: by their own paths, or, where they have none, by those of the unit for
 * which they were learned.
 *
 * @param apartFrom A unit whose paths do not count.
 */
export function foundByPath(snapshot: Snapshot, meant: Meant, apartFrom?: EntryOf<"unit">): Found[] {
  return runThrough(foundByPathInSlices(snapshot, meant, apartFrom));
}

/** The same, with a pause after each file. */
export function* foundByPathInSlices(snapshot: Snapshot, meant: Meant, apartFrom?: EntryOf<"unit">): Sliced<Found[]> {
  const wordsFor = whyPath(meant);
  const found: Found[] = [];
  for (const { uri } of providersOf(snapshot, pathLearningsKey)) {
    const entry = snapshot.entries.get(uri);
    if (entry) found.push(...applicableIn(entry, ({ appliesTo }) => wordsFor(appliesTo.paths, entry.root)));
    yield;
  }
  for (const { uri } of providersOf(snapshot, unitPathsKey)) {
    const unit = snapshot.entries.get(uri);
    if (unit?.kind !== "unit" || unit === apartFrom) continue;
    const why = wordsFor(appliesOf(unit.record.appliesTo).paths, unit.root);
    if (why !== undefined) found.push(...foundByUnit(unit, `${why} of unit ${unit.id}`, snapshot));
    yield;
  }
  return found;
}

function foundByUnit(unit: EntryOf<"unit">, why: string, snapshot: Snapshot): Found[] {
  return experimentsOf(unit, snapshot).flatMap((entry) =>
    applicableIn(entry, ({ appliesTo }) => (appliesTo.paths.length === 0 ? why : undefined)),
  );
}

/** Teams name the same folders again and again, so each is held against a place once. */
function whyPath(meant: Meant): (paths: readonly string[], root: string) => string | undefined {
  const known = new Map<string, Map<string, string | undefined>>();
  return (paths, root) => {
    let ofRoot = known.get(root);
    if (!ofRoot) known.set(root, (ofRoot = new Map()));
    for (const glob of paths) {
      if (!ofRoot.has(glob)) ofRoot.set(glob, meant(glob, root));
      const words = ofRoot.get(glob);
      if (words !== undefined) return `path ${words}`;
    }
    return undefined;
  };
}

/** Whether a learning may hold for some path of the code. Costs nothing, so that it can be asked at every key. */
export function hasPathLearnings({ byKey }: Snapshot): boolean {
  return byKey.has(pathLearningsKey) || byKey.has(unitPathsKey);
}
