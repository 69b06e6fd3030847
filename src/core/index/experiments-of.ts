import type { Entry, EntryOf } from "./entry.ts";
import { findByKey, findUnitOf } from "./find.ts";
import { experimentsOfUnitKey } from "./keys.ts";
import type { Snapshot } from "./snapshot.ts";

/** The experiments whose `unit:` leads to this very unit, not to one of the same id in another folder. */
export function experimentsOf(unit: EntryOf<"unit">, snapshot: Snapshot): EntryOf<"experiment">[] {
  return findByKey(snapshot, experimentsOfUnitKey(unit.id)).filter(
    (entry): entry is Extract<Entry, EntryOf<"experiment">> =>
      entry.kind === "experiment" && findUnitOf(entry, snapshot) === unit,
  );
}
