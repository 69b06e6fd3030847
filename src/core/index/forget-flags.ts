import { changeEntries } from "./change-entries.ts";
import { entriesOfKind, type Snapshot } from "./snapshot.ts";

/** The snapshot as if no flag stood in some files: what they hold is not what they held at another time. */
export function forgetFlags(snapshot: Snapshot, paths: ReadonlySet<string>): Snapshot {
  return changeEntries(snapshot, entriesOfKind(snapshot, "experiment"), (entry) => {
    const { flagPlaces = [] } = entry;
    const kept = flagPlaces.filter(({ path }) => !paths.has(path));
    return kept.length === flagPlaces.length ? entry : { ...entry, flagPlaces: kept };
  });
}
