import { comparePositions } from "../base/position.ts";
import type { TextEdit } from "../base/text-edit.ts";
import { lineStartsOf } from "../source/line-starts.ts";

/** The text after `edits`, which refer to the text before it and do not overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const lineStarts = lineStartsOf(text);
  const offsetOf = ({ line, character }: TextEdit["range"]["start"]): number =>
    (lineStarts[line] ?? text.length) + character;
  let result = "";
  let from = 0;
  for (const { range, newText } of edits.toSorted((a, b) => comparePositions(a.range.start, b.range.start))) {
    result += text.slice(from, offsetOf(range.start)) + newText;
    from = offsetOf(range.end);
  }
  return result + text.slice(from);
}
