import type { ObjectId } from "../../history/commit.ts";
import type { LogCommit } from "./log-commit.ts";

/**
 * Whether a merge took nothing of what it joined, as `git merge -s ours` does: its files are those of its first parent.
 *
 * @param trees The trees of commits; a commit without one is not called empty.
 */
export function isEmptyMerge({ commit, parents }: LogCommit, trees: ReadonlyMap<ObjectId, ObjectId>): boolean {
  const [first] = parents;
  const tree = trees.get(commit);
  return first !== undefined && tree !== undefined && tree === trees.get(first);
}
