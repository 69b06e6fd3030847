import { compareText } from "../../base/compare-text.ts";
import type { ObjectId } from "../../history/commit.ts";
import type { BranchPlace } from "../branch-facts.ts";
import type { Ref } from "./ref.ts";
import { findKeptBranch } from "./refspec.ts";
import type { Remote } from "./remote-settings.ts";

/** A branch with where it stands, here and on remotes. */
export interface KnownBranch {
  readonly name: string;
  readonly local?: Ref;
  /** By the names of remotes. */
  readonly remotes: ReadonlyMap<string, Ref>;
}

/** The branches by their names, in the order of these. */
export function knownBranchesOf(refs: readonly Ref[], remotes: readonly Remote[]): ReadonlyMap<string, KnownBranch> {
  const branches = new Map<string, { name: string; local?: Ref; remotes: Map<string, Ref> }>();
  const branchOf = (name: string): { local?: Ref; remotes: Map<string, Ref> } => {
    const branch = branches.get(name) ?? { name, remotes: new Map() };
    branches.set(name, branch);
    return branch;
  };
  for (const ref of refs) {
    if (ref.name.startsWith(localPart)) branchOf(ref.name.slice(localPart.length)).local = ref;
    const place = findRemoteBranch(ref, remotes);
    if (place) branchOf(place.name).remotes.set(place.remote, ref);
  }
  return new Map(Array.from(branches).toSorted(([a], [b]) => compareText(a, b)));
}

export const localPart = "refs/heads/";

/** What a remote calls a branch; the name `origin/HEAD` stands for another one. */
function findRemoteBranch(
  { name, target }: Ref,
  remotes: readonly Remote[],
): { remote: string; name: string } | undefined {
  if (name.startsWith(localPart) || target !== undefined) return undefined;
  for (const remote of remotes) {
    for (const refspec of remote.fetch) {
      const branch = findKeptBranch(refspec, name);
      if (branch !== undefined) return { remote: remote.name, name: branch };
    }
  }
  return undefined;
}

/** Where it is, here before remotes. */
export function refsOf({ local, remotes }: KnownBranch): readonly Ref[] {
  return [...(local ? [local] : []), ...remotes.values()];
}

/** The commits at which it stands, here before remotes, each once. */
export function tipsOf(branch: KnownBranch): readonly ObjectId[] {
  return Array.from(new Set(refsOf(branch).map(({ id }) => id)));
}

/**
 * @param topLevel The work tree that asks; only others are told.
 * @param names The whole names of all branches that are there.
 */
export function placeOf(
  { name, local, remotes }: KnownBranch,
  topLevel: string,
  names: ReadonlySet<string>,
): BranchPlace {
  const { worktree, upstream } = local ?? {};
  const isGone = upstream !== undefined && !names.has(upstream);
  return {
    name,
    isLocal: local !== undefined,
    remotes: Array.from(remotes.keys()),
    ...(worktree === undefined || worktree === topLevel ? {} : { worktree }),
    ...(isGone ? { isUpstreamGone: true } : {}),
  };
}
