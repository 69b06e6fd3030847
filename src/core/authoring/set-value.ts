import type { TextEdit } from "../base/text-edit.ts";
import { findEntry, findNode } from "../source/source-document.ts";
import { fillKey } from "./insert-key.ts";
import { hasProperties, isAlias, replace, withPlaceholder, type Edit, type Writer } from "./writer.ts";

/** Writes in the place of a scalar; a list, a mapping, and what an anchor or an alias shares, are left alone. */
export function setValue(
  writer: Writer,
  { path, value, placeholder = "", rest = "" }: Edit<"set-value">,
): TextEdit[] | undefined {
  const { source, text } = writer;
  const entry = findEntry(source, path);
  const node = findNode(source, path);
  if (!node) return entry && fillKey(writer, entry, { value, placeholder, rest });
  if (node.kind !== "scalar" || isAlias(writer, node)) return undefined;
  if (entry && hasProperties(text.slice(entry.end, node.start))) return undefined;
  const words = text.slice(node.start, node.end).trimEnd();
  const written = value + placeholder + rest;
  if (words === written) return [];
  return [withPlaceholder(replace(writer, node.start, node.start + words.length, written), placeholder, rest)];
}
