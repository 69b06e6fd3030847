import { rememberLately } from "../../base/remember-lately.ts";
import { matchesGlob } from "../../index/matches-glob.ts";
import { isQuickGlob } from "../../model/fields.ts";
import { bareGlob } from "./bare-glob.ts";

/**
 * Whether `appliesTo` means a file, by its path below the root: as a glob, as a folder that holds it (`src/checkout`), or by
 * its name alone where no folder is said (`*.css`). A glob whose matching could run away means nothing.
 */
export function coversPath(written: string, path: string): boolean {
  const { glob, start } = partsOf(written);
  // Most paths are passed over here, before a glob costs anything.
  if (!path.startsWith(start) || glob === "" || !isQuickGlob(glob)) return false;
  if (glob === path || path.startsWith(`${glob}/`)) return true;
  return matchesGlob(glob.includes("/") ? path : path.slice(path.lastIndexOf("/") + 1), glob);
}

interface Parts {
  /** Bare. */
  readonly glob: string;
  /** How every path begins that it may mean; empty where it names no folder. */
  readonly start: string;
}

const partsOf = rememberLately((written): Parts => {
  const glob = bareGlob(written);
  const at = glob.search(/[^\p{L}\p{N}/._ -]/u);
  const start = at === -1 ? glob : glob.slice(0, glob.lastIndexOf("/", at) + 1);
  return { glob, start: glob.includes("/") ? start : "" };
});
