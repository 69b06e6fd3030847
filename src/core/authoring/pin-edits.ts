import type { DocumentEdit } from "../base/document-edit.ts";
import type { EntryOf } from "../index/entry.ts";
import { findEntry } from "../source/source-document.ts";
import { behindAll, behindQuestion } from "./key-order.ts";

/** Keeps a card in front on the wall, or no longer; nothing is to be done where it is so already. */
export function pinEdits(
  { kind, record, source }: EntryOf<"unit"> | EntryOf<"experiment">,
  isPinned: boolean,
): readonly DocumentEdit[] {
  if ((record.pinned ?? false) === isPinned) return [];
  if (findEntry(source, ["pinned"])) return [{ type: "set-value", path: ["pinned"], value: String(isPinned) }];
  const after = kind === "unit" ? behindQuestion : behindAll;
  return [{ type: "insert-key", key: "pinned", after, value: String(isPinned) }];
}
