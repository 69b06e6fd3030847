import { hashText } from "../../../core/base/hash-text.ts";

/** The lines of a file without blank ones, in no order, as numbers that tell them apart. */
export type LineSet = Float64Array;

const firstPart = 8_000;

/** Blanks at both ends of a line do not count, so that no line is another one when it is only indented or wrapped anew by Windows. */
export function lineSetOf(bytes: Uint8Array): LineSet {
  // As git does it: what has a NUL near its beginning is no text.
  if (bytes.subarray(0, firstPart).includes(0)) return new Float64Array();
  const lines = new TextDecoder().decode(bytes).split("\n");
  const hashes = lines.map((line) => line.trim()).flatMap((line) => (line === "" ? [] : [hashText(line)]));
  return Float64Array.from(hashes).sort();
}

/** How many lines of one file are not in the other, of equal lines as many as it lacks. */
export function countGone(before: LineSet, after: LineSet): number {
  let gone = 0;
  let at = 0;
  for (const line of before) {
    while (at < after.length && (after[at] ?? 0) < line) at++;
    if (after[at] === line) at++;
    else gone++;
  }
  return gone;
}
