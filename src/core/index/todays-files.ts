import { runThrough, type Sliced } from "../base/sliced.ts";
import { folderOf, relativePath, resolvePath } from "../base/uri.ts";
import type { TodaysFile } from "../history/repository-history.ts";
import { docPathsOf } from "./doc-paths-of.ts";
import type { EntryOf } from "./entry.ts";
import { findById } from "./find.ts";
import { entriesOfKind, type Snapshot } from "./snapshot.ts";
import { versionOfEntry } from "./version-of-entry.ts";

/** The experiments of a root, by URI, as git is asked about them; the paths are seen from the root. */
export function todaysFilesOf(snapshot: Snapshot, root: string): ReadonlyMap<string, TodaysFile> {
  return runThrough(todaysFilesInSlices(snapshot, root));
}

/** The same, with a pause after each file. */
export function* todaysFilesInSlices(snapshot: Snapshot, root: string): Sliced<ReadonlyMap<string, TodaysFile>> {
  const files = new Map<string, TodaysFile>();
  for (const entry of entriesOfKind(snapshot, "experiment")) {
    if (entry.root !== root) continue;
    files.set(entry.uri, todaysFileOf(entry, snapshot));
    yield;
  }
  return files;
}

function todaysFileOf(entry: EntryOf<"experiment">, snapshot: Snapshot): TodaysFile {
  const { record, root, path, uri } = entry;
  const version = versionOfEntry(entry);
  const metric = record.metric === undefined ? undefined : findById(snapshot, "metric", record.metric, root);
  const folder = relativePath(folderOf(uri), root);
  const data = (record.results ?? []).flatMap(({ data: file }) => (file === undefined ? [] : [file]));
  const docs = new Set((record.propagation ?? []).flatMap(({ doc }) => doc ?? []));
  return {
    path,
    // A path is tried beside the file, then from the root.
    data: Array.from(new Set(data.flatMap((file) => [resolvePath(folder, file), resolvePath("", file)]))),
    ...(0 < docs.size ? { docs: Array.from(docs, (doc) => ({ doc, paths: docPathsOf(doc, entry) })) } : {}),
    ...(version ? { version } : {}),
    ...(metric?.root === root ? { metricPath: metric.path } : {}),
  };
}
