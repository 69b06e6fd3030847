import type { ObjectId } from "../../../core/history/commit.ts";
import { lastSeenOf } from "../../../core/repository/fate/last-seen.ts";
import { renamesOf, renameWords } from "../../../core/repository/fate/renames.ts";
import type { Asked } from "./ask-tree.ts";
import { readMoves } from "./read-moves.ts";

/** The new names of branches that were renamed in this clone, by their old names. */
export async function readRenames(tree: Asked): Promise<ReadonlyMap<string, string>> {
  return renamesOf(await readMoves(tree, ["--branches", "--fixed-strings", `--grep-reflog=${renameWords}`]));
}

/** Where branches stood when they were last left for another one in this work tree, by their names. */
export async function readLastSeen(tree: Asked): Promise<ReadonlyMap<string, ObjectId>> {
  return lastSeenOf(await readMoves(tree, ["HEAD"]));
}
