import type { ListItem } from "../base/document-edit.ts";
import type { TextEdit } from "../base/text-edit.ts";
import { findEntry, type ScalarNode, type SourceEntry } from "../source/source-document.ts";
import { appendItem } from "./append-item.ts";
import { insertKey } from "./insert-key.ts";
import { toScalar } from "./quote-scalar.ts";
import { hasProperties, isItem, replace, wordsOf, type Edit, type Writer } from "./writer.ts";

export function addItem(writer: Writer, { key, after, item }: Edit<"add-item">): TextEdit[] | undefined {
  const { source } = writer;
  const entry = findEntry(source, [key]);
  const list = entry?.value;
  if (!list) return insertKey(writer, { key, after, value: `[${textOf(item)}]` });
  if (list.kind === "mapping") return undefined;
  if (list.kind === "scalar") return toList(writer, entry, list, item);
  if (list.items.some((node) => isItem(node, item))) return [];

  const edit = appendItem(writer, list, textOf(item));
  return edit && [edit];
}

/** One value where a list belongs: both become the list that was meant. */
function toList(writer: Writer, entry: SourceEntry, node: ScalarNode, item: ListItem): TextEdit[] | undefined {
  const { text } = writer;
  if (isItem(node, item)) return [];
  if (/^[|>*]/.test(text.slice(node.start)) || hasProperties(text.slice(entry.end, node.start))) return undefined;
  const words = text.slice(node.start, node.end);
  const value = /^["']/.test(words) || !endsInFlow.test(words) ? words : toScalar(wordsOf(node));
  if (value !== words) return [replace(writer, node.start, node.end, `[${value}, ${textOf(item)}]`)];
  return [replace(writer, node.start, node.start, "["), replace(writer, node.end, node.end, `, ${textOf(item)}]`)];
}

function textOf(item: ListItem): string {
  if (typeof item === "string") return toScalar(item);
  const entries = Object.entries(item).map(([key, words]) => `${key}: ${toScalar(words)}`);
  return `{ ${entries.join(", ")} }`;
}

/** Where a plain scalar would end, or become a key, if it stood in brackets. */
const endsInFlow = /[,[\]{}]|:(\s|$)/;
