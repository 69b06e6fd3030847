import { folderOf, isWithin } from "../core/base/uri.ts";
import type { Entry } from "../core/index/entry.ts";
import type { Io } from "./io.ts";

/**
 * The folders in which git is asked for some files: the root, where a work tree is around it, and the top level of each
 * repository below that holds one of them.
 */
export function gitFoldersOf(
  { findGitRoot }: Pick<Io, "findGitRoot">,
  files: readonly Pick<Entry, "uri">[],
  root: string,
): readonly string[] {
  if (files.length === 0) return [];
  const above = findGitRoot(root);
  const tops = Array.from(new Set(files.map(({ uri }) => folderOf(uri))), (folder) => findGitRoot(folder));
  const below = new Set(
    tops.flatMap((top) => (top !== undefined && top !== above && isWithin(top, root) ? [top] : [])),
  );
  return [...(above === undefined ? [] : [root]), ...Array.from(below).filter((top) => top !== root)].sort();
}
