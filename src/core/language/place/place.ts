import type { Path } from "../../base/document-edit.ts";

/**
 * Where in a file a position is, as far as the text shows it.
 *
 * - `key`: where a key stands, or could stand. `path` leads to the mapping that holds it.
 * - `value`: in or in front of a value. `path` leads to the value itself.
 * - `item`: where the next item of a list would begin, its dash included. `path` leads to the list.
 * - `comment`: behind a `#`. `path` is empty.
 * - `none`: somewhere else, such as in a badly indented line.
 */
export interface Place {
  readonly slot: "key" | "value" | "item" | "comment" | "none";
  readonly path: Path;
  /** The key or value that is written there, without its quotes; both ends are the position where nothing is. */
  readonly start: number;
  readonly end: number;
  readonly style: Style;
  /** Offset of the `{` or `[` around the place; absent outside of such brackets. */
  readonly open?: number;
  /** The column of the line's mapping or list, from which more lines would be indented. */
  readonly column: number;
}

/** How a value is written: bare, in quotes, or as a block of text behind `|` or `>`. */
export type Style = "plain" | "single" | "double" | "block";

/** The words at a place: without quotes, and lines of one value joined as YAML joins them. */
export function wordsAt(text: string, { start, end, style }: Place): string {
  const words = text.slice(start, end);
  if (style === "single") return joinLines(words).replaceAll("''", "'");
  if (style === "double") return joinLines(words).replaceAll(/\\(["\\/])/g, "$1");
  if (style === "plain") return joinLines(words.replaceAll(/[ \t]#.*$/gm, ""));
  return joinLines(words.slice(words.indexOf("\n") + 1));
}

function joinLines(words: string): string {
  return words.trim().replaceAll(/[ \t]*[\r\n]+[ \t]*/g, " ");
}
