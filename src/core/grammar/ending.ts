import { countedNouns } from "./noun.ts";
import { phraseTable } from "./phrase-table.ts";
import type { Span } from "./reading.ts";
import type { TokenCursor } from "./token-cursor.ts";

const whose = phraseTable<true>([[true, "of, of the, of all, of our"]]);
const secondClaim = phraseTable<true>([[true, "and, or, but, unless, if, while, without, ;, &"]]);

/** What to write instead of units that people reach for and that have no fixed length or no place here. */
export const unitAdvice: ReadonlyMap<string, string> = new Map([
  ["month", 'months differ in length; write weeks or days, as in "90 days"'],
  ["months", 'months differ in length; write weeks or days, as in "90 days"'],
  ["quarter", 'write weeks or days, as in "13 weeks"'],
  ["quarters", 'write weeks or days, as in "26 weeks"'],
  ["year", 'write weeks or days, as in "365 days"'],
  ["years", 'write weeks or days, as in "730 days"'],
  ["m", 'write "min" for minutes'],
  ["us", 'write milliseconds, as in "0.5 ms"'],
  ["µs", 'write milliseconds, as in "0.5 ms"'],
  ["μs", 'write milliseconds, as in "0.5 ms"'],
  ["ns", 'write milliseconds, as in "0.5 ms"'],
  ["bps", 'write points, as in "0.5 points" for 50 basis points'],
]);

/** What the last quantity was, as far as the ending cares. */
interface LastQuantity {
  readonly amount: { readonly unit: string };
  /** False for a bare number: a word directly behind it was meant as its unit. */
  readonly hasUnit: boolean;
  readonly span: Span;
}

/**
 * The end of a text that was read whole: whose share it is, and a final full stop. Nothing else may stand there.
 *
 * @throws Refused at what was left over: `unknown-unit` for a word directly behind a bare number, else `unexpected`.
 */
export function readEnding(cursor: TokenCursor, { amount, hasUnit, span }: LastQuantity): void {
  if (amount.unit === "percent" || amount.unit === "ratio") readWhoseShare(cursor);
  if (cursor.peek()?.text === "." && cursor.peek(1) === undefined) cursor.skip(".");
  const next = cursor.peek();
  if (!next) return;
  const isSecondClaim = cursor.phraseLength(secondClaim) > 0;
  const isBehindNumber = !hasUnit && cursor.peek(-1)?.end === span.end;
  if (isBehindNumber && next.kind === "word" && !isSecondClaim) refuseUnit(cursor);
  const rest = cursor.rest();
  const message = isSecondClaim
    ? 'Write one claim only: a range as "between 3 and 5", everything else as a threshold of its own.'
    : `"${cursor.quote(rest)}" is left over; end with the number and its unit.`;
  cursor.refuse("unexpected", rest, message);
}

/** "8% of users", "half of the teams": whose share it is changes nothing about the claim. */
function readWhoseShare(cursor: TokenCursor): void {
  const words = cursor.phraseLength(whose);
  if (words === 0 || cursor.phraseLength(countedNouns, words) === 0) return;
  cursor.takePhrase(whose);
  cursor.takePhrase(countedNouns, "noun");
}

function refuseUnit(cursor: TokenCursor): never {
  const unit = cursor.take();
  const instead =
    unitAdvice.get(unit.text) ??
    "write %, points, times, ms, s, min, h, days, weeks, a currency such as EUR, or no unit";
  return cursor.refuse("unknown-unit", unit, `"${cursor.quote(unit)}" is not a unit here; ${instead}.`);
}
