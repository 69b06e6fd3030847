import type { ObjectId } from "../core/history/commit.ts";
import { providersOf } from "../core/index/find.ts";
import { kindKey } from "../core/index/keys.ts";
import { applyHistory, type Snapshot } from "../core/index/snapshot.ts";
import { todaysFilesOf } from "../core/index/todays-files.ts";
import type { Io } from "./io.ts";

/**
 * The snapshot with what git says of its experiments; git is not asked where there are none.
 *
 * @param at The commit that the files are of; the head, and what lies in the work tree, where there is none.
 */
export async function askHistory(
  { history, findGitRoot }: Pick<Io, "history" | "findGitRoot">,
  snapshot: Snapshot,
  root: string,
  at?: ObjectId,
): Promise<Snapshot> {
  if (providersOf(snapshot, kindKey("experiment")).length === 0) return snapshot;
  if (!findGitRoot(root)) {
    // Outside of a work tree no file has a past: why, git says without being told of ten thousand files.
    const silence = await history.read({ root, files: new Map() });
    if ("why" in silence.otherwise) return applyHistory(snapshot, root, silence);
  }
  const files = todaysFilesOf(snapshot, root);
  const pasts = await history.read({ root, files, ...(at === undefined ? {} : { at }) });
  return applyHistory(snapshot, root, pasts);
}
