import type { TextEdit } from "../base/text-edit.ts";
import { findEntry } from "../source/source-document.ts";
import { appendItem } from "./append-item.ts";
import { insertKey } from "./insert-key.ts";
import { isInBraces } from "./is-in-braces.ts";
import type { Edit, Writer } from "./writer.ts";

export function addRecords(
  writer: Writer,
  { key, after, items, lines = items }: Edit<"add-records">,
): TextEdit[] | undefined {
  const entry = findEntry(writer.source, [key]);
  const list = entry?.value;
  if (!list) {
    // Behind a key that is there, and in braces, there is room in the line only.
    const isInLine = entry !== undefined || isInBraces(writer.source);
    const value = isInLine
      ? `[${items.join(", ")}]`
      : lines.map((item) => `\n  - ${item.replaceAll("\n", "\n    ")}`).join("");
    return insertKey(writer, { key, after, value });
  }
  const isInBrackets = writer.text[list.start] === "[";
  const edit = list.kind === "sequence" ? appendItem(writer, list, ...(isInBrackets ? items : lines)) : undefined;
  return edit && [edit];
}
