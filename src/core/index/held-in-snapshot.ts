import type { Day } from "../base/day.ts";
import type { Held } from "../verdict/check-back/held.ts";
import { heldOf } from "../verdict/check-back/held-of.ts";
import type { EntryOf } from "./entry.ts";
import type { Snapshot } from "./snapshot.ts";
import { verdictInputInSnapshot, verdictInSnapshot } from "./verdict-in-snapshot.ts";

/** What became of the check-backs of an experiment that were done, the earliest first. */
export function heldInSnapshot(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): readonly Held[] {
  if (!entry.record.checkBack?.length) return [];
  return heldOf(verdictInputInSnapshot(entry, snapshot, today), verdictInSnapshot(entry, snapshot, today));
}
