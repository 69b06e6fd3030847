import { differencesOf, type Difference } from "../core/history/differences.ts";
import type { EntryOf } from "../core/index/entry.ts";
import { versionOfEntry } from "../core/index/version-of-entry.ts";

/** What today's text changes of the committed plan, a hypothesis in other words included. */
export function uncommittedChanges(entry: EntryOf<"experiment">): readonly Difference[] {
  const { past } = entry;
  const head = past && !("why" in past) ? past.head : undefined;
  const today = versionOfEntry(entry);
  return head && today ? differencesOf(head.protocol, today.protocol) : [];
}
