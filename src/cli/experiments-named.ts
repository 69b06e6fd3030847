import type { EntryOf } from "../core/index/entry.ts";
import { entriesOfKind, type Snapshot } from "../core/index/snapshot.ts";

/** The experiments of an id, which is enough to name one even where a unit has the same. */
export function experimentsNamed(snapshot: Snapshot, reference: string): readonly EntryOf<"experiment">[] {
  return entriesOfKind(snapshot, "experiment").filter(({ id }) => id === reference || `experiment:${id}` === reference);
}
