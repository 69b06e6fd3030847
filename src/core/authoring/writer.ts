import type { DocumentEdit, ListItem } from "../base/document-edit.ts";
import type { TextEdit } from "../base/text-edit.ts";
import {
  positionAt,
  rangeAt,
  type ScalarNode,
  type SourceDocument,
  type SourceEntry,
  type SourceNode,
} from "../source/source-document.ts";

/** A text and what it was parsed to, which every edit of it is worked out against. */
export interface Writer {
  readonly source: SourceDocument;
  readonly text: string;
  readonly endOfLine: string;
}

export type Edit<Type extends DocumentEdit["type"]> = Extract<DocumentEdit, { type: Type }>;

export function replace({ source }: Writer, start: number, end: number, newText: string): TextEdit {
  return { range: rangeAt(source, start, end), newText };
}

/** Writes a line, or lines between `\n`, at `offset`, which is the start of a line or the end of the text. */
export function insertLine(writer: Writer, offset: number, lines: string): TextEdit {
  const line = lines.replaceAll("\n", writer.endOfLine);
  const isBehindText = 0 < offset && !/[\r\n]$/.test(writer.text.slice(offset - 1, offset));
  return replace(writer, offset, offset, isBehindText ? writer.endOfLine + line : line + writer.endOfLine);
}

/** @param rest What stands behind the place for the cursor, where there is nothing to type over. */
export function withPlaceholder(edit: TextEdit, placeholder: string, rest = ""): TextEdit {
  if (!placeholder && !rest) return edit;
  const offset = placeholder ? edit.newText.indexOf(placeholder) : edit.newText.lastIndexOf(rest);
  return { ...edit, placeholder: { offset, length: placeholder.length } };
}

export function lineStart({ source }: Writer, offset: number): number {
  return source.lineStarts[positionAt(source, offset).line] ?? 0;
}

/**
 * The start of the line behind what ends at `end`: the end of the text at the last line.
 *
 * A block ends behind the line break of its last line, so it is the character before `end` that tells the line.
 */
export function lineAfter({ source, text }: Writer, end: number): number {
  const lastCharacter = Math.max(0, end - 1);
  return source.lineStarts[positionAt(source, lastCharacter).line + 1] ?? text.length;
}

/** A null behind a colon, in its line or, as formatters may put it, in one below. */
export const writtenNull = /^(?:[ \t]*(?:#.*)?(?:\r\n|\n|\r))*[ \t]+(~|null|Null|NULL)(?![^\s,}])/;

/** Behind the colon of a key without a value; behind the key itself in `{ key }`. */
export function endOfEmptyEntry({ text }: Writer, entry: SourceEntry): number {
  return entry.end + (/^[ \t]*:/.exec(text.slice(entry.end))?.[0].length ?? 0);
}

/** Whether nothing but a comment stands between a colon and the end of its line or of its braces. */
export function isFreeBehind({ text }: Writer, colon: number): boolean {
  return text[colon - 1] === ":" && /^[ \t]*([\r\n,}#]|$)/.test(text.slice(colon));
}

export function endOf(writer: Writer, entry: SourceEntry): number {
  if (entry.value) return entry.value.end;
  const colon = endOfEmptyEntry(writer, entry);
  return colon + (writtenNull.exec(writer.text.slice(colon))?.[0].length ?? 0);
}

export function isItem(node: SourceNode | undefined, item: ListItem): boolean {
  if (typeof item === "string") return node?.kind === "scalar" && wordsOf(node) === item;
  if (node?.kind !== "mapping") return false;
  return Object.entries(item).every(([key, words]) =>
    node.entries.some((entry) => entry.key === key && isItem(entry.value, words)),
  );
}

export function wordsOf({ text, value }: ScalarNode): string {
  return String(text ?? value);
}

export function isAlias({ text }: Writer, node: SourceNode): boolean {
  return text[node.start] === "*";
}

/** Whether an anchor or a tag stands in what is written before a value. */
export function hasProperties(gap: string): boolean {
  return /[&!]/.test(withoutComments(gap));
}

export function withoutComments(gap: string): string {
  return gap.replace(/#[^\r\n]*/g, "");
}
