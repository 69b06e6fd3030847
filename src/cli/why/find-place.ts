import { isWithin, relativePath } from "../../core/base/uri.ts";
import type { Io } from "../io.ts";
import { WrongUse } from "../wrong-use.ts";

/** A place in the code that a person names. */
export interface Place {
  readonly uri: string;
  /** As seen from the root; the root itself is `.`. */
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * The file or folder that a path means: seen from the current folder, or, where nothing is there, from the root. What was
 * deleted is taken for a file unless its path ends with a slash.
 *
 * @throws WrongUse outside of the root.
 */
export function findPlace(io: Io, root: string, typed: string): Place {
  const seen = io.toUri(typed);
  const uri = io.exists(seen) || !io.exists(`${root}/${typed}`) ? seen : io.toUri(`${io.toPath(root)}/${typed}`);
  if (!isWithin(uri, root)) {
    throw new WrongUse(`"${typed}" lies outside of ${io.toPath(root)}; name a file or a folder below it.`);
  }
  const isFolder = io.exists(uri) ? isListed(io, uri) : /[/\\]$/.test(typed);
  return { uri, path: relativePath(uri, root) || ".", isFolder };
}

function isListed(io: Io, uri: string): boolean {
  try {
    io.listNames(uri);
    return true;
  } catch {
    return false;
  }
}
