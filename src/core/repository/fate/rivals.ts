import { changesIn, type BranchContent } from "./branch-content.ts";
import { contentChangeOf, pairOf, type ContentChange } from "./content-change.ts";
import type { LogCommit } from "./log-commit.ts";
import { keyOfPair, type Pair } from "./pair.ts";

/** A commit of the main line that touches the same files as a change of a branch. */
export interface Rival extends ContentChange {
  readonly commit: LogCommit;
}

/** By the files that they touch, the latest first. */
export type Rivals = ReadonlyMap<string, readonly Rival[]>;

/** As many are compared line by line with one change, the oldest of them. */
const mostRivals = 5;

export function rivalsAmong(commits: readonly LogCommit[]): Rivals {
  const byPaths = new Map<string, Rival[]>();
  for (const commit of commits) {
    const change = contentChangeOf(pairOf(commit), commit.changes);
    if (change) byPaths.set(change.paths, [...(byPaths.get(change.paths) ?? []), { ...change, commit }]);
  }
  return byPaths;
}

export function rivalsOf({ paths }: ContentChange, rivals: Rivals): readonly Rival[] {
  return paths === "" ? [] : (rivals.get(paths) ?? []).slice(-mostRivals);
}

/** What has to be compared line by line, each once: where no rival has equal contents. */
export function pairsInDoubt(contents: readonly BranchContent[], rivals: Rivals): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const change of contents.flatMap(changesIn)) {
    const others = rivalsOf(change, rivals);
    if (others.length === 0 || others.some((rival) => rival.contents === change.contents)) continue;
    for (const { pair } of [change, ...others]) pairs.set(keyOfPair(pair), pair);
  }
  return Array.from(pairs.values());
}
