import type { Entry } from "./entry.ts";
import { provisionsOf } from "./keys.ts";
import { KeyTableDraft } from "./provider.ts";
import type { Snapshot } from "./snapshot.ts";

/** The snapshot with other entries in the place of some, and with what these provide; itself where there are none. */
export function replaceEntries(
  snapshot: Snapshot,
  replaced: readonly (readonly [before: Entry, after: Entry])[],
): Snapshot {
  if (replaced.length === 0) return snapshot;
  const byKey = new KeyTableDraft(snapshot.byKey);
  for (const [before, after] of replaced) byKey.replace(before, after, provisionsOf);
  const entries = snapshot.entries.with(replaced.map(([{ uri }, after]) => [uri, after] as const));
  return { ...snapshot, entries, byKey: byKey.finish() };
}
