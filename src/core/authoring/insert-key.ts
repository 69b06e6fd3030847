import type { TextEdit } from "../base/text-edit.ts";
import { findEntry, findNode, positionAt, type MappingNode, type SourceEntry } from "../source/source-document.ts";
import {
  endOf,
  endOfEmptyEntry,
  insertLine,
  isAlias,
  isFreeBehind,
  lineAfter,
  replace,
  withPlaceholder,
  writtenNull,
  type Edit,
  type Writer,
} from "./writer.ts";

export function insertKey(
  writer: Writer,
  { at = [], key, after, value, placeholder = "", rest = "" }: Omit<Edit<"insert-key">, "type">,
): TextEdit[] | undefined {
  const { source, text } = writer;
  const existing = findEntry(source, [...at, key]);
  if (existing?.value) return [];
  if (existing) return fillKey(writer, existing, { value, placeholder, rest });

  const line = `${key}:${value.startsWith("\n") ? "" : " "}${value}${placeholder}${rest}`;
  const mapping = findNode(source, at);
  if (!mapping && at.length === 0) return [withPlaceholder(insertLine(writer, text.length, line), placeholder, rest)];
  if (mapping?.kind !== "mapping" || isAlias(writer, mapping)) return undefined;
  const anchor = anchorIn(mapping, after);
  if (!anchor) return undefined;
  const end = endOf(writer, anchor);
  if (text[mapping.start] === "{") return [withPlaceholder(replace(writer, end, end, `, ${line}`), placeholder, rest)];
  const indentation = " ".repeat(columnOf(writer, mapping));
  const indented = indentation + line.replaceAll("\n", `\n${indentation}`);
  const behind = lineAfter(writer, end);
  const offset = blockHeader.test(value) ? behindComments(text, behind) : behind;
  return [withPlaceholder(insertLine(writer, offset, indented), placeholder, rest)];
}

/** Where the keys of a mapping stand in their lines; the first one may stand further in, behind an anchor. */
function columnOf({ source, text }: Writer, { entries }: MappingNode): number {
  const columns = entries.slice(0, 2).map(({ start }) => {
    const { character } = positionAt(source, start);
    const before = text.slice(start - character, start);
    return /^ *&/.test(before) ? before.indexOf("&") : character;
  });
  return Math.min(...columns);
}

const blockHeader = /^[|>][-+\d]*\n/;

/** The end of the indented comments at `offset`, which would become words of a block of text written above them. */
function behindComments(text: string, offset: number): number {
  const comments = /(?:(?:[ \t]*(?:\r\n|[\n\r]))*[ \t]+#[^\r\n]*(?:\r\n|[\n\r]|$))+/y;
  comments.lastIndex = offset;
  return comments.test(text) ? comments.lastIndex : offset;
}

function anchorIn({ entries }: MappingNode, after: readonly string[]): SourceEntry | undefined {
  const named = after.map((name) => entries.find(({ key }) => key === name));
  return named.find((entry) => entry) ?? entries.at(-1);
}

/** Writes the value of a key that has none, in front of a comment or in the place of a `null`. */
export function fillKey(
  writer: Writer,
  entry: SourceEntry,
  { value, placeholder, rest }: Record<"value" | "placeholder" | "rest", string>,
): TextEdit[] | undefined {
  const { text } = writer;
  const filling = value + placeholder + rest;
  const colon = endOfEmptyEntry(writer, entry);
  const written = writtenNull.exec(text.slice(colon));
  if (written) {
    const [before, word = ""] = written;
    const end = colon + before.length;
    return [withPlaceholder(replace(writer, end - word.length, end, filling), placeholder, rest)];
  }
  if (!isFreeBehind(writer, colon)) return undefined;
  const gap = filling.startsWith("\n") ? "" : " ";
  return [withPlaceholder(replace(writer, colon, colon, gap + filling), placeholder, rest)];
}
