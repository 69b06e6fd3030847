import type { TextEdit } from "../base/text-edit.ts";
import type { SequenceNode } from "../source/source-document.ts";
import { insertLine, isAlias, lineAfter, lineStart, replace, type Writer } from "./writer.ts";

/**
 * Writes more items at the end of a list, in brackets or each on a line of its own, as the others are.
 *
 * @param items YAML texts: for a list in brackets in one line each, else with a line for each key where they like.
 */
export function appendItem(writer: Writer, list: SequenceNode, ...items: readonly string[]): TextEdit | undefined {
  const { text } = writer;
  const last = list.items.findLast((node) => node !== undefined);
  if (text[list.start] === "[") {
    const inLine = items.join(", ");
    if (last) return replace(writer, last.end, last.end, `, ${inLine}`);
    // What is in there says nothing, like `~`, and its place is not known: only that it comes behind the bracket.
    const isEmpty = list.items.length === 0;
    return replace(writer, list.start + 1, list.start + 1, inLine + (isEmpty ? "" : ", "));
  }
  if (!last || isAlias(writer, list)) return undefined;
  const indentation = text.slice(lineStart(writer, list.start), list.start);
  if (indentation.trim() !== "") return undefined;
  const lines = items.map((item) => `${indentation}- ${item.replaceAll("\n", `\n${indentation}  `)}`);
  return insertLine(writer, lineAfter(writer, last.end), lines.join("\n"));
}
