import { parseDay } from "../base/day.ts";
import { findEntry, type SourceDocument } from "../source/source-document.ts";
import { isInBraces } from "./is-in-braces.ts";
import { toEscaped, toScalar, toSentence } from "./quote-scalar.ts";

/** A plain value that is written behind a key. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** A value as YAML in one line, which may also stand in braces and brackets. */
export function toFlowText(value: Plain): string {
  if (typeof value === "string") return toFlowWords(value);
  if (typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map(toFlowText).join(", ")}]`;
  const entries = Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : [`${toScalar(key)}: ${toFlowText(one)}`],
  );
  return `{ ${entries.join(", ")} }`;
}

/**
 * Keys and values as the YAML of a new top-level key: a line for each, or in braces where the file is in braces or the
 * key is there already without a value.
 */
export function toMappingText(
  source: SourceDocument,
  key: string,
  entries: { readonly [key: string]: Plain | undefined },
): string {
  if (!hasRoomForLines(source, key)) return toFlowText(entries);
  return Object.entries(entries)
    .flatMap(([name, value]) => (value === undefined ? [] : [`\n  ${name}: ${toLineText(value)}`]))
    .join("");
}

/** Keys and values as an item of a list: in one line, and with a line for each. */
export function toItemTexts(entries: { readonly [key: string]: Plain | undefined }): {
  readonly inLine: string;
  readonly inLines: string;
} {
  const lines = Object.entries(entries).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${toLineText(value)}`],
  );
  return { inLine: toFlowText(entries), inLines: lines.join("\n") };
}

/** Words in one line as the YAML of a new top-level key. */
export function toSentenceText(source: SourceDocument, words: string): string {
  return isInBraces(source) ? toFlowText(words) : toLineText(words);
}

/** Words of one or more lines as the YAML of a new top-level key. */
export function toWordsText(source: SourceDocument, key: string, text: string): string {
  const lines = text.trim().split(/\r\n|\n|\r/);
  if (!hasRoomForLines(source, key) || unprintable.test(text)) return toEscaped(text.trim());
  return `|${lines.map((line) => (line.trim() === "" ? "\n" : `\n  ${line.trimEnd()}`)).join("")}`;
}

function hasRoomForLines(source: SourceDocument, key: string): boolean {
  return !isInBraces(source) && findEntry(source, [key]) === undefined;
}

/** What YAML cannot hold outside of quotes, or takes for a line break. */
const unprintable = /[^\P{C}\n\r\t]|[\u2028\u2029]/u;

function toLineText(value: Plain): string {
  return typeof value === "string" && !isBare(value) ? toSentence(value) : toFlowText(value);
}

/** Words as they stand in braces, where a comma or a bracket would end them. */
function toFlowWords(words: string): string {
  if (isBare(words)) return words;
  const sentence = toSentence(words);
  return sentence === words && /[,[\]{}]/.test(words) ? toEscaped(words) : sentence;
}

/** Days, and numbers with a unit, need no quotes, unlike other words that begin with a digit. */
function isBare(words: string): boolean {
  return parseDay(words) !== undefined || /^\d+(?:\.\d+)?%$/.test(words);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
