import { isDash } from "./block-tokens.ts";
import { namesInBrackets } from "./names-in-brackets.ts";
import type { Place } from "./place.ts";
import { endOfWords, isEndOfLine, skipSpaces, startOfLine, startOfNextLine } from "./text-lines.ts";

/** The names that stand in the list of a value's place, but for the one at the place itself; none outside of lists. */
export function siblingItems(text: string, { path, open, start, column }: Place): ReadonlySet<string> {
  if (typeof path.at(-1) !== "number") return new Set();
  return open === undefined ? itemsInBlock(text, start, column) : namesInBrackets(text, open, start);
}

/** Goes up and down from the place as long as the list does. */
function itemsInBlock(text: string, start: number, column: number): ReadonlySet<string> {
  const items = new Set<string>();
  const here = startOfLine(text, start);
  for (let line = here; 0 < line;) {
    line = startOfLine(text, line - 1);
    if (!takeItem(items, text, line, column)) break;
  }
  for (let line = startOfNextLine(text, here); line < text.length; line = startOfNextLine(text, line)) {
    if (!takeItem(items, text, line, column)) break;
  }
  return items;
}

/** Whether the list whose dashes stand at `column` can go on behind this line. */
function takeItem(items: Set<string>, text: string, line: number, column: number): boolean {
  const content = skipSpaces(text, line);
  if (isEndOfLine(text, content) || text[content] === "#" || column < content - line) return true;
  if (content - line < column || !isDash(text, content)) return false;
  const words = skipSpaces(text, content + 1);
  items.add(text.slice(words, endOfWords(text, words)).replace(/^(["'])(.*)\1$/, "$2"));
  return true;
}
