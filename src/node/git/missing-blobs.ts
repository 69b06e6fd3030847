import { createInterface } from "node:readline";
import type { ObjectId } from "../../core/history/commit.ts";
import { askGit } from "./ask-git.ts";
import { assertWell } from "./git-failure.ts";
import type { Repository } from "./open-repository.ts";
import { startGit } from "./start-git.ts";

/** Whether a repository was cloned without some of its objects, which git would fetch when they are asked for. */
export async function isPartialClone(
  { gitPath, topLevel }: Pick<Repository, "gitPath" | "topLevel">,
  signal?: AbortSignal,
): Promise<boolean> {
  const args = ["config", "--get-regexp", "^(remote\\..*\\.promisor|extensions\\.partialclone)$"];
  return (await askGit({ gitPath, folder: topLevel, args, signal })).code === 0;
}

/**
 * The blobs that a repository does not hold, found without asking for any of them by name.
 *
 * For older versions of git, which would go and fetch them.
 */
export async function findMissingBlobs(
  { gitPath, topLevel }: Repository,
  ids: Iterable<ObjectId>,
  signal?: AbortSignal,
): Promise<ReadonlySet<ObjectId>> {
  const missing = new Set(ids);
  const args = ["cat-file", "--batch-all-objects", "--batch-check=%(objectname)", "--unordered"];
  const { stdout, ended, stop } = await startGit({ gitPath, folder: topLevel, args, signal });
  try {
    for await (const id of createInterface({ input: stdout })) missing.delete(id);
    assertWell(await ended);
    return missing;
  } finally {
    stop();
  }
}
