import type { DocumentEdit } from "../base/document-edit.ts";
import type { TextEdit } from "../base/text-edit.ts";
import {
  findEntry,
  findNode,
  positionAt,
  rangeAt,
  type ScalarNode,
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
  // Where reading stopped, nobody knows what a line would become part of.
  if (source.isBroken && edit.type !== "quote") return undefined;
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
  const entry = findEntry(source, [key]);
  const list = entry?.value;
  if (!list) return insertKey(writer, { key, after, value: `[${toScalar(item)}]` });
  if (list.kind === "mapping") return undefined;
  if (list.kind === "scalar") return toList(writer, entry, list, item);
  if (list.items.some((node) => isItem(node, item))) return [];

  const last = list.items.findLast((node) => node !== undefined);
  if (text[list.start] === "[") {
    if (last) return [replace(writer, last.end, last.end, `, ${toScalar(item)}`)];
    // What is in there says nothing, like `~`, and its place is not known: only that it comes behind the bracket.
    const isEmpty = list.items.length === 0;
    return [replace(writer, list.start + 1, list.start + 1, toScalar(item) + (isEmpty ? "" : ", "))];
  }
  if (!last || isAlias(writer, list)) return undefined;
  const indentation = text.slice(lineStart(writer, list.start), list.start);
  if (indentation.trim() !== "") return undefined;
  return [insertLine(writer, lineAfter(writer, last.end), `${indentation}- ${toScalar(item)}`)];
}

/** One value where a list belongs: both become the list that was meant. */
function toList(writer: Writer, entry: SourceEntry, node: ScalarNode, item: string): TextEdit[] | undefined {
  const { text } = writer;
  if (isItem(node, item)) return [];
  if (/^[|>*]/.test(text.slice(node.start)) || hasProperties(text.slice(entry.end, node.start))) return undefined;
  const words = text.slice(node.start, node.end);
  const value = /^["']/.test(words) || !endsInFlow.test(words) ? words : toScalar(wordsOf(node));
  if (value !== words) return [replace(writer, node.start, node.end, `[${value}, ${toScalar(item)}]`)];
  return [replace(writer, node.start, node.start, "["), replace(writer, node.end, node.end, `, ${toScalar(item)}]`)];
}

/** Where a plain scalar would end, or become a key, if it stood in brackets. */
const endsInFlow = /[,[\]{}]|:(\s|$)/;

function removeItem(writer: Writer, { key, item }: Edit<"remove-item">): TextEdit[] | undefined {
  const entry = findEntry(writer.source, [key]);
  if (!entry?.value) return [];
  if (entry.value.kind === "scalar") return isItem(entry.value, item) ? removeEntry(writer, entry, [entry.value]) : [];
  if (entry.value.kind === "mapping") return undefined;
  const list = entry.value;
  const removed = list.items.filter((node) => node !== undefined).filter((node) => isItem(node, item));
  if (removed.length === 0) return [];
  if (isAlias(writer, list)) return undefined;
  return removed.length === list.items.length ? removeEntry(writer, entry, removed) : removeItems(writer, list, item);
}

/** Takes items out of a list, each with its own line where it has one, and no comment with them but those beside. */
function removeItems(writer: Writer, list: SequenceNode, item: string): TextEdit[] | undefined {
  return writer.text[list.start] === "[" ? removeFromFlow(writer, list, item) : removeLines(writer, list, item);
}

function removeFromFlow(writer: Writer, { start, items }: SequenceNode, item: string): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  /** Where the node before ends, and the last one that stays; the places of empty ones are not known. */
  let end = start + 1;
  let stayed: SourceNode | undefined;
  for (const node of items) {
    if (!node || !isItem(node, item)) {
      end = node?.end ?? end;
      stayed = node;
      continue;
    }
    if (hasProperties(writer.text.slice(end, node.start))) return undefined;
    // With the comma that parts it from what stays before it in its line; otherwise with the one behind it.
    const isBehind = stayed && !/[\r\n]/.test(writer.text.slice(stayed.end, node.start));
    edits.push(...(isBehind ? [replace(writer, end, node.end, "")] : removeWithComma(writer, node)));
    end = node.end;
  }
  return edits;
}

/** Takes an item and the comma behind it out of brackets; their whole line, where nothing else but a comment is in it. */
function removeWithComma(writer: Writer, node: SourceNode): TextEdit[] {
  const { text } = writer;
  const [found = "", gap = "", comma = ""] = commaBehind.exec(text.slice(node.end)) ?? [];
  const isInLine = !/[\r\n]/.test(gap);
  const start = lineStart(writer, node.start);
  const end = isInLine ? node.end + gap.length + comma.trimEnd().length : node.end;
  const rest = restOfLine.exec(text.slice(end))?.[0];
  if (rest !== undefined && text.slice(start, node.start).trim() === "") {
    const line = replace(writer, start, end + rest.length, "");
    return isInLine ? [line] : [line, ...removeComma()];
  }
  if (isInLine) return [replace(writer, node.start, node.end + found.length, "")];
  return [replace(writer, node.start, node.end, ""), ...removeComma()];

  function removeComma(): TextEdit[] {
    return [replace(writer, node.end + gap.length, node.end + found.length, "")];
  }
}

/** The comma behind an item, maybe in a line below, and the room behind it, if no comment needs it. */
const commaBehind = /^((?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*[ \t]*)(,(?:[ \t]+(?![#\s]))?)/;
const restOfLine = /^[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)/;

function removeLines(writer: Writer, { start, items }: SequenceNode, item: string): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const node of items) {
    if (!node || !isItem(node, item)) continue;
    const dash = /-\s*$/.exec(writer.text.slice(start, node.start));
    if (!dash) return undefined;
    const from = lineStart(writer, start + dash.index);
    if (writer.text.slice(from, start + dash.index).trim() !== "") return undefined;
    edits.push(replace(writer, from, lineAfter(writer, node.end), ""));
  }
  return edits;
}

/**
 * Takes a whole top-level key out, with its lines; leaves it with an empty list where they are not all its own.
 *
 * @param items What its value holds: nothing but what is to be removed.
 */
function removeEntry(writer: Writer, entry: SourceEntry, items: readonly SourceNode[]): TextEdit[] | undefined {
  const { source, text } = writer;
  const { root } = source;
  if (root?.kind !== "mapping") return undefined;
  const start = lineStart(writer, entry.start);
  const end = lineAfter(writer, endOf(writer, entry));
  const gaps = gapsBetween(writer, entry.end, items, end);
  // Another line may need an anchor.
  if (gaps.some((gap) => withoutComments(gap).includes("&"))) return undefined;
  const isAlone = root.entries.length === 1;
  const isInLine = text[root.start] === "{" || text.slice(start, entry.start).trim() !== "";
  const above = root.entries[root.entries.indexOf(entry) - 1]?.value;
  const isBetween = endsInBlock(writer, above) && wouldJoinBlock.test(text.slice(end));
  const isCommented = gaps.some((gap, at) => (at === 0 ? /#/ : /[\r\n][^]*#/).test(gap));
  const mustStay = isAlone || isInLine || isBetween || isCommented;
  return mustStay ? emptyList(writer, entry, items) : [replace(writer, start, end, "")];
}

/** What is written from `start` to the first item, between the items, and from the last one to `end`. */
function gapsBetween({ text }: Writer, start: number, items: readonly SourceNode[], end: number): string[] {
  // A block ends behind its line break, which belongs to what follows.
  const ends = items.map((node) => (/[\r\n]/.test(text[node.end - 1] ?? "") ? node.end - 1 : node.end));
  return [...items.map((node) => node.start), end].map((to, at) => text.slice(ends[at - 1] ?? start, to));
}

/** What a block of text would take for its own, if it stood right below: blank lines and indented comments. */
const wouldJoinBlock = /^(\s*[ \t]#|[ \t]*[\r\n])/;

function endsInBlock(writer: Writer, node: SourceNode | undefined): boolean {
  if (node?.kind === "mapping") return endsInBlock(writer, node.entries.at(-1)?.value);
  if (node?.kind === "sequence") return endsInBlock(writer, node.items.at(-1));
  return node !== undefined && /[|>]/.test(writer.text[node.start] ?? "");
}

function emptyList(writer: Writer, entry: SourceEntry, items: readonly SourceNode[]): TextEdit[] | undefined {
  const { value } = entry;
  const [first] = items;
  if (!value || first?.kind !== "scalar") return undefined;
  const isList = value.kind === "sequence";
  const isFlow = isList && writer.text[value.start] === "[";
  const isCommented = isFlow && gapsBetween(writer, value.start, items, value.end).some((gap) => gap.includes("#"));
  if (!isList || (isFlow && !isCommented)) {
    const words = writer.text.slice(value.start, value.end).trimEnd();
    return [replace(writer, value.start, value.start + words.length, "[]")];
  }
  const edits = removeItems(writer, value, wordsOf(first));
  if (isFlow) return edits;
  const colon = endOfEmptyEntry(writer, entry);
  if (!edits || !isFreeBehind(writer, colon)) return undefined;
  return [replace(writer, colon, colon, " []"), ...edits];
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
  return node?.kind === "scalar" && wordsOf(node) === item;
}

function wordsOf({ text, value }: ScalarNode): string {
  return String(text ?? value);
}

function isAlias({ text }: Writer, node: SourceNode): boolean {
  return text[node.start] === "*";
}

/** Whether an anchor or a tag stands in what is written before a value. */
function hasProperties(gap: string): boolean {
  return /[&!]/.test(withoutComments(gap));
}

function withoutComments(gap: string): string {
  return gap.replace(/#[^\r\n]*/g, "");
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
