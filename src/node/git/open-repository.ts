import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ObjectId } from "../../core/history/commit.ts";
import { unanswered, type Unanswered } from "../../core/history/unanswered.ts";
import { openWorkTree } from "./open-work-tree.ts";

/** A repository whose history can be asked, as it stands at this moment. */
export interface Repository {
  readonly gitPath: string;
  readonly topLevel: string;
  /** The folder with the objects, which all work trees of the repository share. */
  readonly commonFolder: string;
  /** The path of the folder that was asked for, below the top level: empty, or with `/` at its end. */
  readonly prefix: string;
  readonly head: ObjectId;
  /** Whether a merge is under way in the work tree, so that what lies there comes from several commits. */
  readonly isMerging: boolean;
}

/** Finds the repository around a folder with one call of git, or why its history cannot be asked. */
export async function openRepository(
  gitPath: string,
  folder: string,
  signal?: AbortSignal,
): Promise<Repository | Unanswered> {
  const tree = await openWorkTree(gitPath, folder, signal);
  if ("why" in tree) return tree;
  if (tree.lacks?.why === "shallow") return tree.lacks;
  if (tree.head === undefined) return unanswered("no-commit");
  if (tree.lacks) return tree.lacks;
  const { topLevel, commonFolder, prefix, head } = tree;
  return { gitPath, topLevel, commonFolder, prefix, head, isMerging: existsSync(join(tree.gitFolder, "MERGE_HEAD")) };
}
