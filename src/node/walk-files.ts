import { accessSync, constants, readdirSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { neverEntered } from "../core/model/file-glob.ts";
import { claimOf } from "../core/model/kinds.ts";

export interface Walk {
  /** Paths of files with our names, below the root, with `/`, in the order of their names. */
  readonly files: readonly string[];
  /** Folders that could not be listed: what lies in them is unknown. */
  readonly unreadable: readonly string[];
}

/**
 * Finds the files with our names below `root`.
 *
 * Only plain files count: a folder, a pipe, or a symbolic link (followed by nobody, so that editor and command line
 * agree) with one of our names is passed by. Synchronous, because listing is a third faster that way and a command line
 * has nothing else to do meanwhile.
 *
 * @param mayEnter Whether a folder, by its path below the root, is worth a look.
 * @throws The system's error when the root itself cannot be listed, or what it lists cannot be opened.
 */
export function walkFiles(root: string, mayEnter: (folder: string) => boolean): Walk {
  accessSync(root, constants.R_OK | constants.X_OK);
  const files: string[] = [];
  const unreadable: string[] = [];
  const listings = [{ prefix: "", entries: readdirSync(root, { withFileTypes: true }) }];

  for (let listing = listings.pop(); listing; listing = listings.pop()) {
    const { prefix, entries } = listing;
    for (const entry of entries) {
      const path = prefix + entry.name;
      if (entry.isFile()) {
        if (claimOf(entry.name)) files.push(path);
      } else if (entry.isDirectory() && !neverEntered.has(entry.name) && mayEnter(path)) {
        const below = list(join(root, path));
        if (below) listings.push({ prefix: `${path}/`, entries: below });
        else unreadable.push(path);
      }
    }
  }
  return { files: files.toSorted(), unreadable: unreadable.toSorted() };
}

function list(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
