import type { LogCommit } from "../../../core/repository/fate/log-commit.ts";
import type { Main } from "../../../core/repository/fate/main.ts";
import { findForward, mergeCandidatesOf, type HeldBranch } from "../../../core/repository/fate/merged-by-ancestry.ts";
import type { MergedStanding } from "../../../core/repository/fate/standing.ts";
import type { AskedTree } from "./ask-tree.ts";
import type { FateMemory } from "./fate-memory.ts";
import { isAncestor, readMerges } from "./merges.ts";
import { readCommits } from "./read-commits.ts";
import { readFullMerges } from "./read-full-merges.ts";
import { staysMerged } from "./stays-merged.ts";

/** How a branch was merged that the main line holds; `undefined` where it may as well have just begun. */
export async function findMergedByAncestry(
  tree: AskedTree,
  memory: FateMemory,
  mains: readonly Main[],
  branch: HeldBranch,
): Promise<MergedStanding | undefined> {
  const outside = mains.filter(({ line }) => !line.has(branch.tip));
  if (outside.length < mains.length || outside.length === 0) {
    const forward = findForward(await readCommit(tree, branch), branch.units);
    if (forward || outside.length === 0) return forward;
  }
  const candidates = mergeCandidatesOf(await readMerges(tree, memory, outside), branch);
  const merges = candidates.map(({ standing }) => standing.commit);
  const full = await readFullMerges(tree, memory, merges);
  for (const { standing, isSure } of candidates) {
    const { commit } = standing;
    if (!full.has(commit) || !(isSure || (await brought(tree, commit, branch)))) continue;
    if (await staysMerged(tree, memory, outside, commit)) return standing;
  }
  return undefined;
}

/** Whether a merge brought the last commit of a branch, which was not on its line before. */
async function brought(
  tree: AskedTree,
  { commit, parents: [first] }: LogCommit,
  { tip }: HeldBranch,
): Promise<boolean> {
  return (await isAncestor(tree, tip, commit)) && (first === undefined || !(await isAncestor(tree, tip, first)));
}

/** With its message and what it changed. */
async function readCommit(tree: AskedTree, { tip }: HeldBranch): Promise<LogCommit | undefined> {
  const [commit] = await readCommits(tree, { message: "all", args: ["--no-walk", "-r", "--raw", tip, "--"] });
  return commit;
}
