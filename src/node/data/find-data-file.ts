import { realpathSync, statSync } from "node:fs";
import { relative, isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import type { DataUnread } from "../../core/data/data-reading.ts";
import type { DataQuestion } from "../../core/data/data-source.ts";
import { unread } from "../../core/data/data-refusals.ts";
import type { FileStamp } from "../../core/index/source-cache.ts";

/** A plain file inside the root. */
export interface DataFile {
  readonly uri: string;
  /** Without links. */
  readonly path: string;
  readonly stamp: DataStamp;
}

export interface DataStamp extends FileStamp {
  /** When anything about the file changed, which copying cannot set back as it can the other time. */
  readonly ctimeMs: number;
}

/** The first of the places at which something is, if it is a plain file; links may lead anywhere inside the root. */
export function findDataFile({ root, path, places }: Omit<DataQuestion, "requests">): DataFile | DataUnread {
  if (places.length === 0) return unread("outside", path);
  for (const uri of places) {
    const found = look(uri, root, path);
    if (found) return found;
  }
  return unread("absent", path);
}

function look(uri: string, root: string, path: string): DataFile | DataUnread | undefined {
  try {
    const file = realpathSync(fileURLToPath(uri));
    const inside = relative(realpathSync(fileURLToPath(root)), file);
    if (/^\.\.(?:[/\\]|$)/.test(inside) || isAbsolute(inside)) return unread("outside", path);
    const stats = statSync(file);
    if (!stats.isFile()) return unread("noFile", path);
    const { size, mtimeMs, ctimeMs } = stats;
    return { uri, path: file, stamp: { size, mtimeMs, ctimeMs } };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return absences.has(code) ? undefined : unread("locked", path);
  }
}

/** What the disk says of a name that nothing has, or can have. */
const absences: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);
