import { runThrough, type Sliced } from "../base/sliced.ts";
import type { Entry } from "./entry.ts";
import { provisionsOf } from "./keys.ts";
import { KeyTableDraft } from "./provider.ts";
import type { Snapshot } from "./snapshot.ts";

type Change<Before extends Entry> = (entry: Before) => Entry;

/**
 * The snapshot with some of its entries as they are after a change, and with what these provide; itself where none differs.
 *
 * @param change Gives back the same object where nothing of an entry changes.
 */
export function changeEntries<Before extends Entry>(
  snapshot: Snapshot,
  entries: readonly Before[],
  change: Change<Before>,
): Snapshot {
  return runThrough(changeEntriesInSlices(snapshot, entries, change));
}

/** The same, with a pause after each of them. */
export function* changeEntriesInSlices<Before extends Entry>(
  snapshot: Snapshot,
  entries: readonly Before[],
  change: Change<Before>,
): Sliced<Snapshot> {
  const changed: [string, Entry][] = [];
  const byKey = new KeyTableDraft(snapshot.byKey);
  for (const before of entries) {
    const after = change(before);
    if (after !== before) {
      byKey.replace(before, after, provisionsOf);
      changed.push([before.uri, after]);
    }
    yield;
  }
  if (changed.length === 0) return snapshot;
  const after = snapshot.entries.with(changed);
  yield;
  return { ...snapshot, entries: after, byKey: byKey.finish() };
}
