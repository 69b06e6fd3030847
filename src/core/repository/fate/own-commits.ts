import type { ObjectId } from "../../history/commit.ts";
import type { LogCommit } from "./log-commit.ts";

/** The commits that lead to branches and not to the main line. */
export interface Unmerged {
  readonly commits: ReadonlyMap<ObjectId, LogCommit>;
  /** Whether there are more. */
  readonly isCut: boolean;
}

/** What a branch holds that the main line does not. */
export interface OwnCommits {
  /** The latest first. */
  readonly commits: readonly LogCommit[];
  /** The commits of the main line that they build upon. */
  readonly bases: readonly ObjectId[];
  readonly isCut: boolean;
}

export function ownCommitsOf(tip: ObjectId, { commits, isCut }: Unmerged): OwnCommits {
  const seen = new Set<ObjectId>([tip]);
  const bases = new Set<ObjectId>();
  const own: LogCommit[] = [];
  for (const id of seen) {
    const commit = commits.get(id);
    if (!commit) bases.add(id);
    else own.push(commit);
    for (const parent of commit?.parents ?? []) seen.add(parent);
  }
  return { commits: own, bases: Array.from(bases), isCut };
}
