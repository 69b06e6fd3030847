import { cardinals, denominators, multiples } from "./number-words.ts";
import { phraseTable } from "./phrase-table.ts";
import type { TokenCursor } from "./token-cursor.ts";

const one = phraseTable<number>([[1, "a, an"]]);
const half = phraseTable<number>([[1 / 2, "half"]]);

/** Whether a number begins `ahead` of the place, in digits or in words. */
export function isNumberAt(cursor: TokenCursor, ahead = 0): boolean {
  if (cursor.peek(ahead)?.kind === "number" || fractionLength(cursor, ahead) > 0) return true;
  return cursor.phraseLength(cardinals, ahead) > 0 || cursor.phraseLength(multiples, ahead) > 0;
}

/**
 * The number in digits or in words that stands here; whoever calls has asked `isNumberAt`.
 *
 * @throws Refused for digits that make no number.
 */
export function readNumber(cursor: TokenCursor): number {
  const word = cursor.takePhrase(cardinals, "number");
  if (word !== undefined) return word;
  const token = cursor.take("number");
  if (token.value !== undefined) return token.value;
  return cursor.refuse(
    "malformed-number",
    token,
    `"${cursor.quote(token)}" is not a number; group thousands as in 1,000 and write decimals as in 1000.5.`,
  );
}

/** "half", "a third", "two thirds" as a fraction; `undefined`, and no move, when none stands here. */
export function readFraction(cursor: TokenCursor): number | undefined {
  if (fractionLength(cursor, 0) === 0) return undefined;
  const alone = cursor.takePhrase(half, "number");
  if (alone !== undefined) return alone;
  const numerator = cursor.takePhrase(cardinals, "number") ?? cursor.takePhrase(one, "number") ?? 1;
  return numerator / (cursor.takePhrase(denominators, "number") ?? 1);
}

function fractionLength(cursor: TokenCursor, ahead: number): number {
  if (cursor.phraseLength(half, ahead) > 0) return 1;
  const numerator = cursor.phraseLength(cardinals, ahead) || cursor.phraseLength(one, ahead);
  const denominator = numerator > 0 ? cursor.phraseLength(denominators, ahead + numerator) : 0;
  return denominator > 0 ? numerator + denominator : 0;
}
