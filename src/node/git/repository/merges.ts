import type { ObjectId } from "../../../core/history/commit.ts";
import type { LogCommit } from "../../../core/repository/fate/log-commit.ts";
import type { Main } from "../../../core/repository/fate/main.ts";
import { askGit } from "../ask-git.ts";
import type { AskedTree } from "./ask-tree.ts";
import { keyOfCommits, type FateMemory } from "./fate-memory.ts";
import { readCommits } from "./read-commits.ts";

const mostMerges = 20_000;

/** The merges that the main line holds, wherever in it they were made; the latest first. */
export function readMerges(
  tree: AskedTree,
  { merges }: FateMemory,
  mains: readonly Main[],
): Promise<readonly LogCommit[]> {
  const tips = mains.map(({ tip }) => tip);
  const args = ["--merges", `--max-count=${mostMerges}`, ...tips, "--"];
  return merges.get(keyOfCommits(tips), () => readCommits(tree, { message: "subject", args }));
}

export async function isAncestor(tree: AskedTree, older: ObjectId, later: ObjectId): Promise<boolean> {
  const { gitPath, topLevel, signal } = tree;
  const args = ["merge-base", "--is-ancestor", older, later];
  return (await askGit({ gitPath, folder: topLevel, args, signal })).code === 0;
}
