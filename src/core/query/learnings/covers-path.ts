import { matchesGlob } from "../../index/matches-glob.ts";
import { isQuickGlob } from "../../model/fields.ts";

/**
 * Whether `appliesTo` means a file, by its path below the root: as a glob, as a folder that holds it (`src/checkout`), or by
 * its name alone where no folder is said (`*.css`). A glob whose matching could run away means nothing.
 */
export function coversPath(written: string, path: string): boolean {
  const glob = written.replace(/^\.?\/+/, "").replace(/\/+$/, "");
  if (glob === "" || !isQuickGlob(glob)) return false;
  if (glob === path || path.startsWith(`${glob}/`)) return true;
  return matchesGlob(glob.includes("/") ? path : path.slice(path.lastIndexOf("/") + 1), glob);
}
