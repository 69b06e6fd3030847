import type { EntryOf } from "../../index/entry.ts";
import { findUnitOf } from "../../index/find.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { toLine } from "../page/page.ts";

/** What an experiment is about, for people who never saw it: what its unit asks, else its hypothesis. */
export function questionOf(entry: EntryOf<"experiment">, snapshot: Snapshot): string {
  const unit = findUnitOf(entry, snapshot);
  return toLine(unit?.record.title ?? unit?.record.learn ?? entry.record.hypothesis ?? entry.id);
}
