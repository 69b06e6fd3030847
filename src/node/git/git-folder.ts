import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder in which git keeps the state of a work tree; a file stands for it in other work trees and in submodules. */
export function findGitFolder(topLevel: string): string | undefined {
  const place = join(topLevel, ".git");
  try {
    const isFile = statSync(place).isFile();
    return isFile ? resolve(topLevel, readFileSync(place, "utf8").replace(/^gitdir: |\r?\n$/g, "")) : place;
  } catch {
    return undefined;
  }
}

/** Whether history is told with other parents than were committed. */
export function hasGrafts(commonFolder: string): boolean {
  try {
    return /^\s*[^#\s]/m.test(readFileSync(join(commonFolder, "info", "grafts"), "utf8"));
  } catch {
    return false;
  }
}
