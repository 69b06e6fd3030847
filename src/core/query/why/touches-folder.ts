import { matchesGlob } from "../../index/matches-glob.ts";
import { isQuickGlob } from "../../model/fields.ts";
import { bareGlob } from "../learnings/bare-glob.ts";
import { coversPath } from "../learnings/covers-path.ts";

/**
 * Whether what a glob means may lie in a folder, or holds it, by the path of the folder below the root; the root itself is
 * empty.
 *
 * A glob of names alone (`*.css`) means files anywhere, and so no folder but the root.
 */
export function touchesFolder(written: string, folder: string): boolean {
  const glob = bareGlob(written);
  if (glob === "" || !isQuickGlob(glob)) return false;
  if (folder === "" || coversPath(glob, folder) || glob.startsWith(`${folder}/`)) return true;
  return glob.includes("/") && leadsInto(glob.split("/"), folder.split("/"));
}

/** Whether a path that begins as the folder does may go on as the glob does. */
function leadsInto(glob: readonly string[], folder: readonly string[]): boolean {
  for (const [at, name] of folder.entries()) {
    const part = glob[at];
    if (part === undefined) return false;
    if (part.includes("**")) return true;
    if (part !== name && !matchesGlob(name, part)) return false;
  }
  return folder.length < glob.length;
}
