import type { EntryOf } from "./entry.ts";
import { findById } from "./find.ts";
import type { Snapshot } from "./snapshot.ts";

/** The unit or experiment of an id, which may lead to a new one. */
export function findLedBy(
  { snapshot, root }: { readonly snapshot: Snapshot; readonly root: string },
  id: string,
): EntryOf<"unit"> | EntryOf<"experiment"> | undefined {
  return findById(snapshot, "unit", id, root) ?? findById(snapshot, "experiment", id, root);
}
