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

function insertKey(
  writer: Writer,
  { key, after, value, placeholder = "" }: Omit<Edit<"insert-key">, "type">,
): TextEdit[] | undefined {
  const { source, text } = writer;
  const existing = findEntry(source, [key]);
  if (existing?.value) return [];
  if (existing) return fillKey(writer, existing, value, placeholder);

  const line = `${key}: ${value}${placeholder}`;
  const { root } = source;
  if (root?.kind !== "mapping" || root.entries.length === 0) {
    return root ? undefined : [withPlaceholder(insertLine(writer, text.length, line), placeholder)];
  }
  const anchor = after.map((name) => findEntry(source, [name])).find((entry) => entry) ?? root.entries.at(-1);
  if (!anchor) return undefined;
  if (text[root.start] === "{") {
    const end = endOf(writer, anchor);
    return [withPlaceholder(replace(writer, end, end, `, ${line}`), placeholder)];
  }
  const indentation = " ".repeat(positionAt(source, root.start).character);
  return [
    withPlaceholder(insertLine(writer, lineAfter(writer, endOf(writer, anchor)), indentation + line), placeholder),
  ];
}

/** Writes the value of a key that has none, in front of a comment or in the place of a `null`. */
function fillKey(writer: Writer, entry: SourceEntry, value: string, placeholder: string): TextEdit[] | undefined {
  const { text } = writer;
  const colon = endOfEmptyEntry(writer, entry);
  const written = writtenNull.exec(text.slice(colon));
  if (written) {
    const [before, word = ""] = written;
    const end = colon + before.length;
    return [withPlaceholder(replace(writer, end - word.length, end, value + placeholder), placeholder)];
  }
  if (!isFreeBehind(writer, colon)) return undefined;
  return [withPlaceholder(replace(writer, colon, colon, ` ${value}${placeholder}`), placeholder)];
}

/** A null behind a colon, in its line or, as formatters may put it, in one below. */
const writtenNull = /^(?:[ \t]*(?:#.*)?(?:\r\n|\n|\r))*[ \t]+(~|null|Null|NULL)(?![^\s,}])/;

/** Behind the colon of a key without a value; behind the key itself in `{ key }`. */
function endOfEmptyEntry({ text }: Writer, entry: SourceEntry): number {
  return entry.end + (/^[ \t]*:/.exec(text.slice(entry.end))?.[0].length ?? 0);
}

/** Whether nothing but a comment stands between a colon and the end of its line or of its braces. */
function isFreeBehind({ text }: Writer, colon: number): boolean {
  return text[colon - 1] === ":" && /^[ \t]*([\r\n,}#]|$)/.test(text.slice(colon));
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
  return [replace(writer, node.start, node.start, "["), replace(writer, node.end, node.end, `, ${toScalar(item)}]`)];
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

/** Takes a whole top-level key out, with its lines; leaves it with an empty list where they are not all its own. */
function removeEntry(writer: Writer, entry: SourceEntry): TextEdit[] | undefined {
  const { source, text } = writer;
  const { root } = source;
  if (root?.kind !== "mapping") return undefined;
  const start = lineStart(writer, entry.start);
  const end = lineAfter(writer, endOf(writer, entry));
  const isAlone = root.entries.length === 1;
  const isInLine = text[root.start] === "{" || text.slice(start, entry.start).trim() !== "";
  const above = root.entries[root.entries.indexOf(entry) - 1]?.value;
  const isBetween = endsInBlock(writer, above) && wouldJoinBlock.test(text.slice(end));
  return isAlone || isInLine || isBetween ? emptyList(writer, entry) : [replace(writer, start, end, "")];
}

/** What a block of text would take for its own, if it stood right below: blank lines and indented comments. */
const wouldJoinBlock = /^(\s*[ \t]#|[ \t]*[\r\n])/;

function endsInBlock(writer: Writer, node: SourceNode | undefined): boolean {
  if (node?.kind === "mapping") return endsInBlock(writer, node.entries.at(-1)?.value);
  if (node?.kind === "sequence") return endsInBlock(writer, node.items.at(-1));
  return node !== undefined && /[|>]/.test(writer.text[node.start] ?? "");
}

function emptyList(writer: Writer, entry: SourceEntry): TextEdit[] | undefined {
  const { value } = entry;
  if (value?.kind !== "sequence" || writer.text[value.start] === "[") {
    return value && [replace(writer, value.start, value.end, "[]")];
  }
  const colon = endOfEmptyEntry(writer, entry);
  if (!isFreeBehind(writer, colon)) return undefined;
  return [
    replace(writer, colon, colon, " []"),
    replace(writer, lineStart(writer, value.start), lineAfter(writer, value.end), ""),
  ];
}

function quote(writer: Writer, { path }: Edit<"quote">): TextEdit[] | undefined {
  const node = findNode(writer.source, path);
  if (node?.kind !== "scalar") return undefined;
  const end = node.cut?.[1] ?? node.end;
  const words = writer.text.slice(node.start, end).trimEnd();
  // What begins with `>` and is read as it stands was recovered; anything else is a block of text.
  const isBlock = words.startsWith(">") && words !== node.value;
  if (isBlock || /^["'|*]/.test(words)) return undefined;
  return [replace(writer, node.start, node.start + words.length, toQuoted(words))];
}

function isItem(node: SourceNode | undefined, item: string): boolean {
  return node?.kind === "scalar" && String(node.value) === item;
}

function endOf(writer: Writer, entry: SourceEntry): number {
  if (entry.value) return entry.value.end;
  const colon = endOfEmptyEntry(writer, entry);
  return colon + (writtenNull.exec(writer.text.slice(colon))?.[0].length ?? 0);
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
