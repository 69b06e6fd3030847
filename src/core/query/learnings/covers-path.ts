import { remember } from "../../base/remember.ts";
import { matchesGlob } from "../../index/matches-glob.ts";
import { isQuickGlob } from "../../model/fields.ts";

/**
 * Whether `appliesTo` means a file, by its path below the root: as a glob, as a folder that holds it (`src/checkout`), or by
 * its name alone where no folder is said (`*.css`). A glob whose matching could run away means nothing.
 */
export function coversPath(written: string, path: string): boolean {
  const glob = globOf(written);
  if (glob === "") return false;
  if (glob === path || path.startsWith(`${glob}/`)) return true;
  return matchesGlob(glob.includes("/") ? path : path.slice(path.lastIndexOf("/") + 1), glob);
}

/** Without what stands at either end and says nothing; empty where it cannot be matched. */
const globOf = remember((written: string): string => {
  const glob = written.replace(/^\.?\/+/, "").replace(/\/+$/, "");
  return isQuickGlob(glob) ? glob : "";
});
