import type { LogCommit } from "../../../core/repository/fate/log-commit.ts";
import type { Main } from "../../../core/repository/fate/main.ts";
import { isReverted } from "../../../core/repository/fate/reverts.ts";
import type { AskedTree } from "./ask-tree.ts";
import type { FateMemory } from "./fate-memory.ts";
import { reachesMainLine } from "./reaches-main-line.ts";
import { readCommits } from "./read-commits.ts";
import { readReverts } from "./read-reverts.ts";

/** Whether what a merge took in came to the main line, and was not taken back there commit by commit. */
export async function staysMerged(
  tree: AskedTree,
  memory: FateMemory,
  mains: readonly Main[],
  merge: LogCommit,
): Promise<boolean> {
  return (await reachesMainLine(tree, memory, mains, merge)) && !(await isTakenBack(tree, memory, mains, merge));
}

async function isTakenBack(
  tree: AskedTree,
  memory: FateMemory,
  mains: readonly Main[],
  { commit, parents: [first, ...others] }: LogCommit,
): Promise<boolean> {
  const reverts = await readReverts(tree, memory, mains);
  // Git is not asked of a merge whose last commits still stand, as those of nearly all do.
  if (first === undefined || !others.some((other) => reverts.has(other))) return false;
  const args = ["--no-merges", `${first}..${commit}`, "--"];
  const brought = await readCommits(tree, { message: "subject", args });
  return brought.length > 0 && brought.every((one) => isReverted(one, reverts));
}
