import { SharedMap } from "../base/shared-map.ts";
import type { ObjectId } from "./commit.ts";

/** One file as a commit left it, in the line of what it was before, whatever its name was then. */
export interface FileNode {
  /** The number of the commit that gave it this content or name, or joined two lines of it. */
  readonly commit: number;
  readonly path: string;
  readonly blob: ObjectId;
  /** What it was before; several behind a merge of lines that both changed it; none for a new file. */
  readonly parents: readonly FileNode[];
  /** Files of the same name that were deleted before this one was new. */
  readonly ghosts: readonly FileNode[];
  /** The first of its line. */
  readonly origin: FileNode | undefined;
}

/** The files of ours that a commit holds, by path, and those that are gone, by file name. */
export interface Tree {
  readonly files: SharedMap<FileNode>;
  readonly ghosts: SharedMap<readonly FileNode[]>;
}

export const emptyTree: Tree = { files: SharedMap.empty(), ghosts: SharedMap.empty() };

/** The first of the line that a file stands in. */
export function originOf(node: FileNode): FileNode {
  return node.origin ?? node;
}

/** A file and all that it was before, each once, the latest first. Ghosts of it are not followed. */
export function lineOf(node: FileNode): readonly FileNode[] {
  const seen = new Set([node]);
  for (const one of seen) for (const parent of one.parents) seen.add(parent);
  return Array.from(seen).sort((a, b) => b.commit - a.commit);
}

/** Whether each of some files is what a file was before, or is it. */
export function leadTo(node: FileNode, others: readonly FileNode[]): boolean {
  const missing = new Set(others);
  const first = Math.min(...others.map(({ commit }) => commit));
  const seen = new Set([node]);
  for (const one of seen) {
    missing.delete(one);
    if (missing.size === 0) return true;
    for (const parent of one.parents) if (first <= parent.commit) seen.add(parent);
  }
  return false;
}
