import type { DocumentEdit } from "../base/document-edit.ts";
import type { TextEdit } from "../base/text-edit.ts";
import {
  findEntry,
  findNode,
  positionAt,
  rangeAt,
  type SequenceNode,
  type SourceDocument,
  type SourceEntry,
  type SourceNode,
} from "../source/source-document.ts";
import { toQuoted, toScalar } from "./quote-scalar.ts";

/**
 * The text edits that carry out `edit`, touching no line but its own.
 *
 * Comments, order, blank lines, unknown keys and line endings stay. Empty when there is nothing to do, `undefined`
 * when the file is written in a way that leaves no safe place for it; nothing is ever guessed.
 *
 * @param source What `text` was parsed to.
 */
export function toTextEdits(source: SourceDocument, text: string, edit: DocumentEdit): TextEdit[] | undefined {
  if (source.root && source.root.kind !== "mapping") return undefined;
  const writer: Writer = { source, text, endOfLine: /\r\n|\n|\r/.exec(text)?.[0] ?? "\n" };
  switch (edit.type) {
    case "insert-key":
      return insertKey(writer, edit);
    case "add-item":
      return addItem(writer, edit);
    case "remove-item":
      return removeItem(writer, edit);
    case "quote":
      return quote(writer, edit);
    case "rename-key": {
      const entry = findEntry(source, edit.path);
      return entry && [replace(writer, entry.start, entry.end, edit.key)];
    }
  }
}

interface Writer {
  readonly source: SourceDocument;
  readonly text: string;
  readonly endOfLine: string;
}

type Edit<Type extends DocumentEdit["type"]> = Extract<DocumentEdit, { type: Type }>;

function insertKey(writer: Writer, { key, after, value, placeholder = "" }: Omit<Edit<"insert-key">, "type">): TextEdit[] | undefined {
  const { source, text } = writer;
  const existing = findEntry(source, [key]);
  if (existing?.value) return [];
  if (existing) {
    const colon = text.indexOf(":", existing.end) + 1;
    return [withPlaceholder(replace(writer, colon, colon, ` ${value}${placeholder}`), placeholder)];
  }

  const line = `${key}: ${value}${placeholder}`;
  const { root } = source;
  if (root?.kind !== "mapping" || root.entries.length === 0) {
    return root ? undefined : [withPlaceholder(insertLine(writer, text.length, line), placeholder)];
  }
  const anchor = after.map((name) => findEntry(source, [name])).find((entry) => entry) ?? root.entries.at(-1);
  if (!anchor) return undefined;
  if (text[root.start] === "{") {
    const end = anchor.value?.end ?? text.indexOf(":", anchor.end) + 1;
    return [withPlaceholder(replace(writer, end, end, `, ${line}`), placeholder)];
  }
  const indentation = " ".repeat(positionAt(source, root.start).character);
  return [withPlaceholder(insertLine(writer, lineAfter(writer, endOf(anchor)), indentation + line), placeholder)];
}

function addItem(writer: Writer, { key, after, item }: Edit<"add-item">): TextEdit[] | undefined {
  const { source, text } = writer;
  const list = findEntry(source, [key])?.value;
  if (!list) return insertKey(writer, { key, after, value: `[${toScalar(item)}]` });
  if (list.kind === "mapping") return undefined;
  if (list.kind === "scalar") return toList(writer, list, item);
  if (list.items.some((node) => isItem(node, item))) return [];

  const last = list.items.findLast((node) => node !== undefined);
  if (text[list.start] === "[") {
    const at = last?.end ?? list.start + 1;
    return [replace(writer, at, at, (last ? ", " : "") + toScalar(item))];
  }
  if (!last) return undefined;
  const indentation = text.slice(lineStart(writer, list.start), list.start);
  if (indentation.trim() !== "") return undefined;
  return [insertLine(writer, lineAfter(writer, last.end), `${indentation}- ${toScalar(item)}`)];
}

/** One value where a list belongs: both become the list that was meant. */
function toList(writer: Writer, node: SourceNode, item: string): TextEdit[] | undefined {
  if (isItem(node, item)) return [];
  if (/^[|>&*!]/.test(writer.text.slice(node.start))) return undefined;
  return [
    replace(writer, node.start, node.start, "["),
    replace(writer, node.end, node.end, `, ${toScalar(item)}]`),
  ];
}

function removeItem(writer: Writer, { key, item }: Edit<"remove-item">): TextEdit[] | undefined {
  const entry = findEntry(writer.source, [key]);
  if (!entry?.value) return [];
  if (entry.value.kind === "scalar") return isItem(entry.value, item) ? removeEntry(writer, entry) : [];
  if (entry.value.kind === "mapping") return undefined;
  const list = entry.value;
  const kept = list.items.filter((node) => !isItem(node, item));
  if (kept.length === list.items.length) return [];
  if (kept.length === 0) return removeEntry(writer, entry);
  return writer.text[list.start] === "[" ? removeFromFlow(writer, list, item) : removeLines(writer, list, item);
}

function removeFromFlow(writer: Writer, { items }: SequenceNode, item: string): TextEdit[] {
  return items.flatMap((node, at) => {
    if (!node || !isItem(node, item)) return [];
    // With the comma that parted it from what stays: the one before it, or for the first items the one behind.
    const stays = items.slice(0, at).some((other) => !isItem(other, item));
    const before = items[at - 1];
    const next = items[at + 1];
    if (stays && before) return [replace(writer, before.end, node.end, "")];
    return [replace(writer, node.start, next ? next.start : node.end, "")];
  });
}

function removeLines(writer: Writer, { items }: SequenceNode, item: string): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const node of items) {
    if (!node || !isItem(node, item)) continue;
    const start = lineStart(writer, node.start);
    if (!/^[ \t]*-[ \t]*$/.test(writer.text.slice(start, node.start))) return undefined;
    edits.push(replace(writer, start, lineAfter(writer, node.end), ""));
  }
  return edits;
}

/** Takes a whole top-level key out, with its lines. */
function removeEntry(writer: Writer, entry: SourceEntry): TextEdit[] | undefined {
  const { source, text } = writer;
  const { root } = source;
  if (root?.kind !== "mapping") return undefined;
  const isAlone = root.entries.length === 1;
  if (text[root.start] === "{" || isAlone || text.slice(lineStart(writer, entry.start), entry.start).trim() !== "") {
    return entry.value && [replace(writer, entry.value.start, entry.value.end, "[]")];
  }
  return [replace(writer, lineStart(writer, entry.start), lineAfter(writer, endOf(entry)), "")];
}

function quote(writer: Writer, { path }: Edit<"quote">): TextEdit[] | undefined {
  const node = findNode(writer.source, path);
  if (node?.kind !== "scalar") return undefined;
  const end = node.cut?.[1] ?? node.end;
  const words = writer.text.slice(node.start, end).trimEnd();
  if (/^["'|]/.test(words)) return undefined;
  return [replace(writer, node.start, node.start + words.length, toQuoted(words))];
}

function isItem(node: SourceNode | undefined, item: string): boolean {
  return node?.kind === "scalar" && String(node.value) === item;
}

function endOf(entry: SourceEntry): number {
  return entry.value?.end ?? entry.end;
}

function lineStart({ source }: Writer, offset: number): number {
  return source.lineStarts[positionAt(source, offset).line] ?? 0;
}

/**
 * The start of the line behind what ends at `end`: the end of the text at the last line.
 *
 * A block ends behind the line break of its last line, so it is the character before `end` that tells the line.
 */
function lineAfter({ source, text }: Writer, end: number): number {
  const lastCharacter = Math.max(0, end - 1);
  return source.lineStarts[positionAt(source, lastCharacter).line + 1] ?? text.length;
}

/** Writes a line at `offset`, which is the start of a line or the end of the text. */
function insertLine(writer: Writer, offset: number, line: string): TextEdit {
  const isBehindText = 0 < offset && !/[\r\n]$/.test(writer.text.slice(offset - 1, offset));
  return replace(writer, offset, offset, isBehindText ? writer.endOfLine + line : line + writer.endOfLine);
}

function replace({ source }: Writer, start: number, end: number, newText: string): TextEdit {
  return { range: rangeAt(source, start, end), newText };
}

function withPlaceholder(edit: TextEdit, placeholder: string): TextEdit {
  if (!placeholder) return edit;
  return { ...edit, placeholder: { offset: edit.newText.indexOf(placeholder), length: placeholder.length } };
}
