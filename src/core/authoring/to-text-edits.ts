import type { DocumentEdit } from "../base/document-edit.ts";
import { comparePositions } from "../base/position.ts";
import type { TextEdit } from "../base/text-edit.ts";
import { findEntry, type SourceDocument } from "../source/source-document.ts";
import { addItem } from "./add-item.ts";
import { addRecord } from "./add-record.ts";
import { addRecords } from "./add-records.ts";
import { insertKey } from "./insert-key.ts";
import { moveItem } from "./move-item.ts";
import { quote } from "./quote.ts";
import { removeComment } from "./remove-comment.ts";
import { removeItems } from "./remove-items.ts";
import { setValue } from "./set-value.ts";
import { replace, type Writer } from "./writer.ts";

/**
 * The text edits that carry out `edits` together, touching no line but their own.
 *
 * Comments, order, blank lines, unknown keys and line endings stay. Empty when there is nothing to do, `undefined`
 * when the file is written in a way that leaves no safe place for one of them; nothing is ever guessed.
 *
 * @param source What `text` was parsed to.
 */
export function toTextEdits(
  source: SourceDocument,
  text: string,
  edits: readonly DocumentEdit[],
): TextEdit[] | undefined {
  if (source.root && source.root.kind !== "mapping") return undefined;
  // Where reading stopped, nobody knows what a line would become part of.
  if (source.isBroken && edits.some(({ type }) => type !== "quote")) return undefined;
  const writer: Writer = { source, text, endOfLine: /\r\n|\n|\r/.exec(text)?.[0] ?? "\n" };
  const all: TextEdit[] = [];
  for (const edit of edits) {
    const some = toTextEditsOf(writer, edit);
    if (!some) return undefined;
    all.push(...some);
  }
  return overlaps(all) ? undefined : all;
}

function toTextEditsOf(writer: Writer, edit: DocumentEdit): TextEdit[] | undefined {
  switch (edit.type) {
    case "insert-key":
      return insertKey(writer, edit);
    case "add-item":
      return addItem(writer, edit);
    case "add-record":
      return addRecord(writer, edit);
    case "add-records":
      return addRecords(writer, edit);
    case "move-item":
      return moveItem(writer, edit);
    case "remove-items":
      return removeItems(writer, edit);
    case "set-value":
      return setValue(writer, edit);
    case "quote":
      return quote(writer, edit);
    case "remove-comment":
      return removeComment(writer, edit);
    case "rename-key": {
      const entry = findEntry(writer.source, edit.path);
      return entry && [replace(writer, entry.start, entry.end, edit.key)];
    }
  }
}

/** Whether two of the edits take away the same place; what only puts something in may share it. */
function overlaps(edits: readonly TextEdit[]): boolean {
  const inOrder = edits.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
  return inOrder.some(({ range }, at) => {
    const before = inOrder[at - 1];
    return before !== undefined && comparePositions(range.start, before.range.end) < 0;
  });
}
