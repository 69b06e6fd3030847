import type { ObjectId } from "../../../core/history/commit.ts";
import { withoutLaggards, type Main } from "../../../core/repository/fate/main.ts";
import type { AskedTree } from "./ask-tree.ts";
import type { FateMemory } from "./fate-memory.ts";
import { readFirstParents } from "./first-parents.ts";

/** The main line here and on remotes, without what only lags behind. */
export async function readMains(
  tree: AskedTree,
  { lines }: FateMemory,
  tips: readonly ObjectId[],
): Promise<readonly Main[]> {
  const mains: Main[] = [];
  for (const tip of tips) mains.push({ tip, line: await lines.get(tip, () => readFirstParents(tree, tip)) });
  return withoutLaggards(mains);
}
