import type { ObjectId } from "../../../core/history/commit.ts";
import type { FirstParents } from "../../../core/repository/fate/main.ts";
import { streamTree, type AskedTree } from "./ask-tree.ts";

/** What lies farther back counts for a part of the line. */
export const mostFirstParents = 50_000;

export async function readFirstParents(tree: AskedTree, tip: ObjectId): Promise<FirstParents> {
  const line = new Map<ObjectId, number>();
  const args = ["rev-list", "--first-parent", `--max-count=${mostFirstParents}`, tip];
  for await (const ids of streamTree(tree, args, "\n")) for (const id of ids) line.set(id, line.size);
  return line;
}
