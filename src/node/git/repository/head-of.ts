import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Head } from "../../../core/repository/branch-facts.ts";
import { localPart } from "../../../core/repository/fate/known-branches.ts";
import type { Ref } from "../../../core/repository/fate/ref.ts";
import type { WorkTree } from "../open-work-tree.ts";

/** What is checked out in a work tree, and what is under way there. */
export function headOf(tree: WorkTree, refs: readonly Ref[]): Head {
  const doing = doingIn(tree.gitFolder);
  const ref = tree.headRef ?? (doing === "rebase" ? findRebased(tree.gitFolder) : undefined);
  const branch = ref?.startsWith(localPart) ? ref.slice(localPart.length) : undefined;
  const upstream = refs.find(({ name }) => name === ref)?.upstream;
  const isThere = upstream !== undefined && refs.some(({ name }) => name === upstream);
  return {
    ...(branch === undefined ? {} : { branch }),
    ...(tree.head === undefined ? {} : { commit: tree.head }),
    ...(doing ? { doing } : {}),
    ...(isThere ? { upstream: upstream.replace(/^refs\/(?:heads|remotes)\//, "") } : {}),
  };
}

/** A rebase stops at commits that it picks, and a bisect may stop at a merge: so these come first. */
function doingIn(gitFolder: string): Head["doing"] {
  const has = (name: string): boolean => existsSync(join(gitFolder, name));
  // Patches from letters are applied in the folder that older rebases use.
  if (has("rebase-merge") || (has("rebase-apply") && !has("rebase-apply/applying"))) return "rebase";
  if (has("MERGE_HEAD")) return "merge";
  if (has("CHERRY_PICK_HEAD")) return "cherry-pick";
  if (has("REVERT_HEAD")) return "revert";
  return has("BISECT_LOG") ? "bisect" : undefined;
}

function findRebased(gitFolder: string): string | undefined {
  for (const folder of ["rebase-merge", "rebase-apply"]) {
    try {
      return readFileSync(join(gitFolder, folder, "head-name"), "utf8").trimEnd();
    } catch {
      // The rebase is of the other kind, or of no branch.
    }
  }
  return undefined;
}
