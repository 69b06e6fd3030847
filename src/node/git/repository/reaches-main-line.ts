import type { ObjectId } from "../../../core/history/commit.ts";
import { isCarried } from "../../../core/repository/fate/is-carried.ts";
import type { LogCommit } from "../../../core/repository/fate/log-commit.ts";
import type { Main } from "../../../core/repository/fate/main.ts";
import { isReverted } from "../../../core/repository/fate/reverts.ts";
import { askTree, type AskedTree } from "./ask-tree.ts";
import { keyOfCommits, type FateMemory } from "./fate-memory.ts";
import { readCommits } from "./read-commits.ts";
import { readFullMerges } from "./read-full-merges.ts";
import { readReverts } from "./read-reverts.ts";

/**
 * Whether what a merge took in came to the main line with it: one that was made on another branch came there with that
 * branch, and is lost where that one was merged for show, or taken back.
 */
export async function reachesMainLine(
  tree: AskedTree,
  memory: FateMemory,
  mains: readonly Main[],
  { commit }: LogCommit,
): Promise<boolean> {
  if (mains.some(({ line }) => line.has(commit))) return true;
  const key = `${commit} ${keyOfCommits(mains.map(({ tip }) => tip))}`;
  const answer = await memory.carriedMerges.get(key, async () => {
    for (const main of mains) {
      const arrival = await findArrival(tree, main, commit);
      if (arrival !== undefined && (await comesAlong(tree, memory, mains, commit, arrival))) return 1;
    }
    return 0;
  });
  return answer === 1;
}

/** The first merge of the line that has a commit behind it. */
async function findArrival(tree: AskedTree, { tip, line }: Main, commit: ObjectId): Promise<ObjectId | undefined> {
  const printed = await askTree(tree, ["rev-list", "--ancestry-path", "--merges", `${commit}..${tip}`, "--"]);
  const merges = printed.split("\n").filter((id) => line.has(id));
  return merges.toSorted((a, b) => (line.get(b) ?? 0) - (line.get(a) ?? 0))[0];
}

async function comesAlong(
  tree: AskedTree,
  memory: FateMemory,
  mains: readonly Main[],
  from: ObjectId,
  to: ObjectId,
): Promise<boolean> {
  const args = ["--ancestry-path", "--topo-order", `${from}..${to}`, "--"];
  const between = await readCommits(tree, { message: "subject", args });
  const merges = between.filter(({ parents }) => 1 < parents.length);
  const full = await readFullMerges(tree, memory, merges);
  const reverts = await readReverts(tree, memory, mains);
  const lost = new Set(merges.filter((merge) => !full.has(merge) || isReverted(merge, reverts)));
  return isCarried(from, to, between.toReversed(), lost);
}
