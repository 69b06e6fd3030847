import type { Path } from "../base/document-edit.ts";
import { startOfText, type Range } from "../base/position.ts";
import { findNode, findValueRange, positionAt, type SourceDocument } from "./source-document.ts";

/**
 * Where a part of the scalar at `path` stands.
 *
 * @param start Where the part begins in the words of the scalar, in UTF-16 units; `end` is where it ends.
 * @returns The whole value where nothing is there, or folding and escapes move the characters.
 */
export function rangeInScalar(source: SourceDocument, path: Path, start: number, end: number): Range {
  const whole = findValueRange(source, path) ?? startOfText;
  const node = findNode(source, path);
  if (node?.kind !== "scalar" || end <= start) return whole;
  const quotes = node.end - node.start - String(node.text ?? node.value).length;
  const isAsWritten = quotes === 0 || (quotes === 2 && whole.start.line === whole.end.line);
  if (!isAsWritten) return whole;
  const first = node.start + quotes / 2;
  return { start: positionAt(source, first + start), end: positionAt(source, first + end) };
}
