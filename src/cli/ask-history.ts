import type { ObjectId } from "../core/history/commit.ts";
import { applyHistory, type Snapshot } from "../core/index/snapshot.ts";
import { todaysFilesOf } from "../core/index/todays-files.ts";
import type { Io } from "./io.ts";

/**
 * The snapshot with what git says of its experiments; git is not asked where there are none.
 *
 * @param at The commit that the files are of; the head, and what lies in the work tree, where there is none.
 */
export async function askHistory(
  { history }: Pick<Io, "history">,
  snapshot: Snapshot,
  root: string,
  at?: ObjectId,
): Promise<Snapshot> {
  const files = todaysFilesOf(snapshot, root);
  if (files.size === 0) return snapshot;
  const pasts = await history.read({ root, files, ...(at === undefined ? {} : { at }) });
  return applyHistory(snapshot, root, pasts);
}
