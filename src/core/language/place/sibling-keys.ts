import { namesInBrackets } from "./names-in-brackets.ts";
import { endOfLine, isEndOfLine, skipSpaces, startOfLine, startOfNextLine } from "./text-lines.ts";
import type { Place } from "./place.ts";

/** The keys that are written in the mapping of a key's place, but for the one at the place itself. */
export function siblingKeys(text: string, place: Place): ReadonlySet<string> {
  return place.open === undefined ? keysInBlock(text, place) : namesInBrackets(text, place.open, place.start);
}

/** Goes up and down from the place, as long as lines are indented as deep as it or deeper. */
function keysInBlock(text: string, { start, column }: Place): ReadonlySet<string> {
  const keys = new Set<string>();
  const here = startOfLine(text, start);
  for (let line = here; 0 < line && column <= indentation(text, line);) {
    line = startOfLine(text, line - 1);
    addKey(keys, text, line, column);
  }
  for (let line = startOfNextLine(text, here); line < text.length; line = startOfNextLine(text, line)) {
    if (indentation(text, line) < column) break;
    addKey(keys, text, line, column);
  }
  return keys;
}

/** How deep a line is indented; blank lines and comments as deep as one likes. */
function indentation(text: string, line: number): number {
  const content = skipSpaces(text, line);
  return isEndOfLine(text, content) || text[content] === "#" ? Number.MAX_SAFE_INTEGER : content - line;
}

function addKey(keys: Set<string>, text: string, line: number, column: number): void {
  const key = keyAtColumn(text, line, column);
  if (key !== undefined) keys.add(key);
}

/** The key that begins in this very column, behind dashes too. */
function keyAtColumn(text: string, line: number, column: number): string | undefined {
  const lead = text.slice(line, line + column);
  if (lead.length < column || !/^[ \t-]*$/.test(lead)) return undefined;
  const content = text.slice(line + column, endOfLine(text, line));
  return /^(?:"([^"]*)"|'([^']*)'|([^\s#"'-][^:#]*?))[ \t]*:(?:[ \t]|$)/.exec(content)?.slice(1).find(Boolean);
}
