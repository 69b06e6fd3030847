import type { ObjectId } from "../../../core/history/commit.ts";
import { isEmptyMerge } from "../../../core/repository/fate/is-empty-merge.ts";
import type { LogCommit } from "../../../core/repository/fate/log-commit.ts";
import { holdsAlready } from "../../../core/repository/fate/holds-already.ts";
import { GitFailure } from "../git-failure.ts";
import { askTree, type AskedTree } from "./ask-tree.ts";
import type { FateMemory } from "./fate-memory.ts";
import { readChanges } from "./read-changes.ts";
import { findBase } from "./read-unmerged.ts";

/** Those of some merges that took in something of what they joined, or needed nothing of it any more. */
export async function readFullMerges(
  tree: AskedTree,
  { emptyMerges }: FateMemory,
  merges: readonly LogCommit[],
): Promise<ReadonlySet<LogCommit>> {
  const unknown = merges.filter(({ commit }) => emptyMerges.find(commit) === undefined);
  const ids = unknown.flatMap(({ commit, parents }) => [commit, ...parents.slice(0, 1)]);
  const trees = await readTrees(tree, ids);
  const empty = new Set<LogCommit>();
  for (const merge of unknown) {
    if (isEmptyMerge(merge, trees) && !(await hadAllBefore(tree, merge))) empty.add(merge);
  }
  for (const merge of unknown) emptyMerges.keep(merge.commit, empty.has(merge) ? 1 : 0);
  return new Set(merges.filter((merge) => !empty.has(merge) && emptyMerges.find(merge.commit) !== 1));
}

/** Whether the main line had everything before, as where each commit was picked by itself; not where the clone lacks contents. */
async function hadAllBefore(tree: AskedTree, { parents: [first, ...others] }: LogCommit): Promise<boolean> {
  if (first === undefined) return false;
  try {
    for (const other of others) {
      const base = await findBase(tree, other, [first]);
      const sides = [first, other].map((tip) => ({ tip, base }));
      const [ours = [], theirs = []] = base === undefined ? [] : await readChanges(tree, sides);
      if (!holdsAlready(ours, theirs)) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof GitFailure) return false;
    throw error;
  }
}

/** What commits say of their trees, which a clone without contents knows too. */
async function readTrees(tree: AskedTree, ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, ObjectId>> {
  if (ids.length === 0) return new Map();
  const args = ["log", "--no-walk=unsorted", "--no-notes", "--no-color", "--format=%H %T", "--stdin"];
  const printed = await askTree(
    tree,
    args,
    ids.map((id) => `${id}\n`),
  );
  const pairs = printed.split("\n").map((line) => line.split(" "));
  return new Map(pairs.map(([commit = "", of = ""]) => [commit, of]));
}
