import type { EntryOf } from "../../index/entry.ts";
import { findById } from "../../index/find.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { toLine } from "../page/page.ts";

/** What an experiment is about, for people who never saw it: what its unit asks, else its hypothesis. */
export function questionOf({ record, root, id }: EntryOf<"experiment">, snapshot: Snapshot): string {
  const unit = record.unit === undefined ? undefined : findById(snapshot, "unit", record.unit, root);
  return toLine(unit?.record.title ?? unit?.record.learn ?? record.hypothesis ?? id);
}
