import type { TextEdit } from "../base/text-edit.ts";
import { findEntry } from "../source/source-document.ts";
import { appendItem } from "./append-item.ts";
import { insertKey } from "./insert-key.ts";
import { isInBraces } from "./is-in-braces.ts";
import { withPlaceholder, type Edit, type Writer } from "./writer.ts";

export function addRecord(
  writer: Writer,
  { key, after, value, rest }: Omit<Edit<"add-record">, "type">,
): TextEdit[] | undefined {
  const entry = findEntry(writer.source, [key]);
  const list = entry?.value;
  if (!list) {
    // Behind a key that is there, and in braces, there is room in the line only.
    const isInLine = entry !== undefined || isInBraces(writer.source);
    const [open, close] = isInLine ? ["[", "]"] : ["\n  - ", ""];
    return insertKey(writer, { key, after, value: open + value, rest: rest + close });
  }
  const edit = list.kind === "sequence" ? appendItem(writer, list, value + rest) : undefined;
  return edit && [withPlaceholder(edit, "", rest)];
}
