import { folderOf, relativePath } from "../base/uri.ts";
import type { TodaysFile } from "../history/repository-history.ts";
import { experimentVersionOf } from "../history/version.ts";
import type { EntryOf } from "./entry.ts";
import { findById } from "./find.ts";
import { entriesOfKind, type Snapshot } from "./snapshot.ts";

/** The experiments of a root, by URI, as git is asked about them; the paths are seen from the root. */
export function todaysFilesOf(snapshot: Snapshot, root: string): ReadonlyMap<string, TodaysFile> {
  const entries = entriesOfKind(snapshot, "experiment").filter((entry) => entry.root === root);
  return new Map(entries.map((entry) => [entry.uri, todaysFileOf(entry, snapshot)]));
}

function todaysFileOf(entry: EntryOf<"experiment">, snapshot: Snapshot): TodaysFile {
  const { record, source, root, path, uri } = entry;
  const metric = record.metric === undefined ? undefined : findById(snapshot, "metric", record.metric, root);
  const folder = relativePath(folderOf(uri), root);
  const data = (record.results ?? []).flatMap(({ data: file }) => (file === undefined ? [] : [file]));
  return {
    path,
    // A path is tried beside the file, then from the root.
    data: Array.from(new Set(data.flatMap((file) => [joined(folder, file), joined("", file)]))),
    ...(source.isBroken || !source.root ? {} : { version: experimentVersionOf(record, source) }),
    ...(metric?.root === root ? { metricPath: metric.path } : {}),
  };
}

/** A path below a folder, without `.` and `..`; those that lead out of the root are none of it. */
function joined(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split(/[/\\]+/)) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
