import { filePlacesOf } from "../base/file-places.ts";
import { relativePath } from "../base/uri.ts";
import { keyOfRequest } from "../data/data-reading.ts";
import { findWantedData } from "./apply-data.ts";
import { changeEntries } from "./change-entries.ts";
import type { EntryOf } from "./entry.ts";
import { entriesOfKind, type Snapshot } from "./snapshot.ts";

/**
 * The snapshot as if nobody had read some files of rows; entries that ask for none of them stay the same objects.
 *
 * @param paths From the root, with `/`.
 */
export function forgetData(snapshot: Snapshot, paths: ReadonlySet<string>): Snapshot {
  return changeEntries(snapshot, entriesOfKind(snapshot, "experiment"), (entry) => withoutReadings(entry, paths));
}

function withoutReadings(entry: EntryOf<"experiment">, paths: ReadonlySet<string>): EntryOf<"experiment"> {
  const { data, root } = entry;
  const requests = data ? (findWantedData(entry)?.requests ?? []) : [];
  const forgotten = new Set(
    requests
      .filter(({ path }) => filePlacesOf(path, entry).some((place) => paths.has(relativePath(place, root))))
      .map(keyOfRequest),
  );
  if (!data || forgotten.size === 0) return entry;
  return { ...entry, data: new Map(Array.from(data).filter(([key]) => !forgotten.has(key))) };
}
