import type { TokenCursor } from "../token-cursor.ts";
import type { Stretch } from "./stretch.ts";

const quotes = /^["“”„«»]$/;
const longestName = 10;

/** The quoted name that begins here, 'the "At least 50% off" mail'; no quoted sentence, which has no words behind it. */
export function findQuotedName(cursor: TokenCursor, from: number): Stretch | undefined {
  if (!quotes.test(cursor.wordAt(from)) || isInQuotes(cursor, from, 0)) return undefined;
  for (let at = from + 2; at < from + longestName; at++) {
    if (!quotes.test(cursor.wordAt(at))) continue;
    return cursor.peek(at + 1)?.kind === "word" ? { from, to: at + 1 } : undefined;
  }
  return undefined;
}

/** Whether a quote is open at a token, of those that begin behind `from`. */
export function isInQuotes(cursor: TokenCursor, at: number, from: number): boolean {
  return count(cursor, { from, to: at }, quotes) % 2 === 1;
}

/** Whether every quote and parenthesis of a phrase has its other half in it. */
export function isBalanced(cursor: TokenCursor, stretch: Stretch): boolean {
  const isClosed = count(cursor, stretch, /^\($/) === count(cursor, stretch, /^\)$/);
  return isClosed && count(cursor, stretch, quotes) % 2 === 0;
}

/** Whether a phrase is a quote as a whole, and no more. */
export function isQuote(cursor: TokenCursor, { from, to }: Stretch): boolean {
  const isOne = count(cursor, { from, to }, quotes) === 2;
  return isOne && quotes.test(cursor.wordAt(from)) && quotes.test(cursor.wordAt(to - 1));
}

function count(cursor: TokenCursor, { from, to }: Stretch, sign: RegExp): number {
  let found = 0;
  for (let at = from; at < to; at++) if (sign.test(cursor.wordAt(at))) found++;
  return found;
}
