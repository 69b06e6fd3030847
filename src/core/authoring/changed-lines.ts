import type { Position } from "../base/position.ts";
import type { TextEdit } from "../base/text-edit.ts";

/** The one edit that makes one text of another, of whole lines; `undefined` where they are the same. */
export function changedLines(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const [from, to] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  return {
    range: { start: startOf(from, head), end: startOf(from, from.length - tail) },
    newText: to.slice(head, to.length - tail).join(""),
  };
}

/** Each with its end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** Where a line begins; behind the last one the text ends, perhaps within it. */
function startOf(lines: readonly string[], at: number): Position {
  const last = lines.at(-1) ?? "";
  if (at < lines.length || /[\r\n]$/.test(last) || lines.length === 0) return { line: at, character: 0 };
  return { line: lines.length - 1, character: last.length };
}
