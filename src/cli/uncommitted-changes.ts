import { differencesOf, type Difference } from "../core/history/differences.ts";
import { experimentVersionOf } from "../core/history/version.ts";
import type { EntryOf } from "../core/index/entry.ts";

/** What today's text changes of the committed plan, a hypothesis in other words included. */
export function uncommittedChanges({ past, record, source }: EntryOf<"experiment">): readonly Difference[] {
  const head = past && !("why" in past) ? past.head : undefined;
  if (!head || source.isBroken || !source.root) return [];
  return differencesOf(head.protocol, experimentVersionOf(record, source).protocol);
}
