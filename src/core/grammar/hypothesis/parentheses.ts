import { relativities } from "../change-words.ts";
import type { TokenCursor } from "../token-cursor.ts";

/** Full stops inside of "p.p." and colons inside of "3:1" separate nothing; nor does the hyphen of "3-5". */
export function isPunctuation(cursor: TokenCursor, at: number): boolean {
  const token = cursor.peek(at);
  const before = cursor.peek(at - 1);
  const next = cursor.peek(at + 1);
  if (!token || at === 0) return token !== undefined && /^[.;:!?,]$/.test(token.text);
  const isFree = !next || next.start > token.end;
  if (/^[.:]$/.test(token.text)) return isFree;
  if (/^[;,!?…→]$/.test(token.text)) return true;
  if (token.text !== "-") return false;
  if (token.raw === "—") return true;
  return isFree && before !== undefined && before.end < token.start;
}

/**
 * Parentheses that hold more than the word "relative", and remarks between dashes, each from where it begins to behind
 * its end.
 */
export function findParentheses(cursor: TokenCursor): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let open: number | undefined;
  let dash: number | undefined;
  for (let at = 0; cursor.peek(at); at++) {
    const sign = cursor.wordAt(at);
    if (sign === "(" && open === undefined && cursor.phraseLength(relativities, at) === 0) open = at;
    if (sign === ")" && open !== undefined) {
      ends.set(open, at + 1);
      open = undefined;
    } else if (open === undefined && sign === "-" && isPunctuation(cursor, at)) {
      if (dash !== undefined) ends.set(dash, at + 1);
      dash = dash === undefined && remarks.has(cursor.wordAt(at + 1)) ? at : undefined;
    } else if (/^[.;!?]$/.test(sign)) dash = undefined;
  }
  return ends;
}

const remarks: ReadonlySet<string> = new Set("as currently today like such for even not still now which".split(" "));
