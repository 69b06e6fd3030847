import type { CommitFacts, ObjectId } from "../history/commit.ts";

/** What git says of the branches of one repository at one moment. Plain JSON. */
export interface BranchFacts {
  /** The folder name in the address of its remote, else that of its top level: what `{ repo, branch }` names. */
  readonly repository: string;
  /** The branch that others are merged into: what `origin/HEAD` points to, else `main`, `master` or `trunk`. */
  readonly mainLine?: string;
  readonly head: Head;
  /** Every branch here or on a remote, by its name without that of the remote; in the order of their names. */
  readonly branches: readonly BranchPlace[];
  /** What became of each link that was asked about and belongs to this repository, by `keyOfLink`. */
  readonly fates: Readonly<Record<string, BranchFate>>;
}

/** What is checked out in a work tree. */
export interface Head {
  /** Absent while HEAD is detached; during a rebase the branch that is being rebased. */
  readonly branch?: string;
  /** Absent before the first commit. */
  readonly commit?: ObjectId;
  /** What is under way and not finished. */
  readonly doing?: "rebase" | "merge" | "cherry-pick" | "revert" | "bisect";
  /** The branch that it follows, with its remote: `origin/learn/x`. Absent where there is none, or where it was deleted. */
  readonly upstream?: string;
}

/** Where a branch is. */
export interface BranchPlace {
  readonly name: string;
  readonly isLocal: boolean;
  /** The remotes that had it when they were last fetched. */
  readonly remotes: readonly string[];
  /** The path of the other work tree in which it is checked out. */
  readonly worktree?: string;
  /** Its upstream was deleted: what a merged pull request leaves behind. */
  readonly isUpstreamGone?: boolean;
}

/** A branch as a unit names it: in its own repository, or in the one of a name. */
export interface BranchLink {
  readonly repo?: string;
  readonly branch: string;
}

/** One text for each link. A colon stands in no name of a branch, and in no name of a folder that a URL may hold. */
export function keyOfLink({ repo, branch }: BranchLink): string {
  return repo === undefined ? branch : `${repo}:${branch}`;
}

/**
 * What became of a branch, as far as the clone shows it.
 *
 * - `open`: it is there, and nothing shows that it was merged. A branch that has no commit of its own yet is open.
 * - `merged`: the main line holds its work. That is claimed only where it can be shown: by ancestry of a branch that has
 *   left the main line (`merge`), by commits of equal content (`rebase`), by one commit with the content of all
 *   (`squash`, or `merge` where that one is a merge), by the subject of a merge commit that names it (`merge`), or, where
 *   the branch is gone, by a commit with the trailer of its unit (`trailer`). A branch that merely stands on the main
 *   line has ended there (`merge`) only if its last commit has that trailer. It is not claimed of what was reverted since,
 *   nor by a merge that took nothing of it (`git merge -s ours`), nor by one into another branch that was lost so itself,
 *   nor, where no merge names it, of a branch that may have just begun where another one ended.
 * - `renamed`: it has another name now.
 * - `gone`: it was committed as a link and is neither here nor on a remote, and nothing shows a merge.
 * - `unknown`: nothing can be said, and the sentence says why.
 */
export type BranchFate =
  | { readonly is: "open"; readonly place: BranchPlace; readonly lines?: number }
  | MergedFate
  | { readonly is: "renamed"; readonly to: string; readonly place: BranchPlace }
  | { readonly is: "gone" }
  | { readonly is: "unknown"; readonly sentence: string };

export interface MergedFate {
  readonly is: "merged";
  readonly how: MergedHow;
  readonly commit: CommitFacts;
  readonly place?: BranchPlace;
  /** How many merges name a branch that is gone, where they are several: a name can be used again. */
  readonly merges?: number;
}

export type MergedHow = "merge" | "rebase" | "squash" | "trailer";
