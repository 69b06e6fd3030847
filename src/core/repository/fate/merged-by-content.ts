import type { BranchContent } from "./branch-content.ts";
import type { ContentChange } from "./content-change.ts";
import type { LogCommit } from "./log-commit.ts";
import type { FirstParents } from "./main.ts";
import { keyOfPair } from "./pair.ts";
import { rivalsOf, type Rival, type Rivals } from "./rivals.ts";
import type { MergedStanding } from "./standing.ts";

/** What is known of the main line where a branch is looked for. */
export interface ContentWorld {
  readonly line: FirstParents;
  readonly rivals: Rivals;
  /** What changed line by line, by the key of the pair, where that had to be compared. */
  readonly patches: ReadonlyMap<string, string | undefined>;
}

/**
 * How the main line holds a branch under other commits: its whole content in one commit, or each of its commits again;
 * `undefined` where it does not. What was changed on the way, as where a conflict was resolved, is not recognised.
 */
export function mergedByContent(
  { branch, whole, parts }: BranchContent,
  world: ContentWorld,
): MergedStanding | undefined {
  const { line } = world;
  const findSince = (change: ContentChange): LogCommit | undefined =>
    findEqual(change, world, line.get(branch.base) ?? Infinity);
  const one = whole && findSince(whole);
  if (one) return { how: howOf(one, branch.own), commit: one, by: "content" };
  const again = parts.map(findSince).filter((commit) => commit !== undefined);
  const [latest] = again.toSorted((a, b) => (line.get(a.commit) ?? 0) - (line.get(b.commit) ?? 0));
  return latest && again.length === parts.length ? { how: "rebase", commit: latest, by: "content" } : undefined;
}

/** The commit that made the same change, since the branch left the line at a place of it. */
function findEqual(change: ContentChange, world: ContentWorld, base: number): LogCommit | undefined {
  const { line, rivals } = world;
  const isSince = ({ commit: { commit } }: Rival): boolean => (line.get(commit) ?? Infinity) < base;
  // What the main line had before the branch made it, the branch took from there.
  return rivalsOf(change, rivals).find(
    (rival) => isSince(rival) && change.seconds <= rival.seconds && isEqual(change, rival, world),
  )?.commit;
}

/** Equal contents are equal changes; where the same files had other contents before, the changed lines are compared. */
function isEqual(change: ContentChange, rival: Rival, { patches }: ContentWorld): boolean {
  if (change.contents === rival.contents) return true;
  const patch = patches.get(keyOfPair(change.pair));
  return patch !== undefined && patch === patches.get(keyOfPair(rival.pair));
}

/** Of a single commit, a rebase keeps the title and a squash seldom does. */
function howOf({ parents, message }: LogCommit, own: readonly LogCommit[]): MergedStanding["how"] {
  if (1 < parents.length) return "merge";
  return own.length === 1 && own[0]?.message === message ? "rebase" : "squash";
}
