import { isCurrency } from "./currency.ts";
import { readEnding } from "./ending.ts";
import { countedNouns } from "./noun.ts";
import { isNumberAt, readFraction, readNumber } from "./number-reader.ts";
import { multiples } from "./number-words.ts";
import { phraseTable } from "./phrase-table.ts";
import { type Per, readRate } from "./rate-reader.ts";
import { orRefusal, type Part, type Refusal, type Span } from "./reading.ts";
import type { Token } from "./token.ts";
import { TokenCursor } from "./token-cursor.ts";
import { inKeptForm, readUnit, readUnitBefore, type Unit, unitBeforeLength } from "./unit.ts";

/**
 * A number with what it counts.
 *
 * Percent and ratio are fractions (8% is 0.08, "1 in 20" is 0.05); everything else is the number as written, so
 * 2 points are 2 and 300 ms are 300.
 */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  /** Present for rates. A count per a *number* of things ("5 per 1000 users") is a ratio and has none. */
  readonly per?: Per;
}

/** How a text was read as a quantity, or why it was not. */
export type QuantityReading =
  { readonly quantity: Quantity; readonly parts: readonly Part[] } | { readonly refusal: Refusal };

/** Reads a quantity as people write it: `8%`, `1,000`, `€5`, `14 days`, `1 in 20`, `400 per day`. Never throws. */
export function parseQuantity(text: string): QuantityReading {
  const cursor = new TokenCursor(text);
  return orRefusal(() => {
    if (cursor.isAtEnd) cursor.refuse("empty", cursor.whole(), 'Nothing is written here; write a number, as in "8%".');
    const written = readQuantity(cursor);
    readEnding(cursor, written);
    return { quantity: signed(written), parts: cursor.parts };
  });
}

type Sign = "+" | "-";

/** A quantity as it stands in a text: its amount without the sign, and what of it was written. */
export interface WrittenQuantity {
  /** Never negative; `signed` puts the sign back where it is not the sign of a change. */
  readonly amount: Quantity;
  readonly sign: Sign | undefined;
  /** False for a bare number, which takes over the unit of the other end of a range ("3 to 5%"). */
  readonly hasUnit: boolean;
  readonly span: Span;
}

const signs = phraseTable<Sign>([
  ["+", "+"],
  ["-", "-"],
]);
const articles = phraseTable<true>([[true, "a, an, the"]]);

/** Whether a quantity begins `ahead` of the place. */
export function isQuantityAt(cursor: TokenCursor, ahead = 0): boolean {
  const outer = ahead + cursor.phraseLength(signs, ahead);
  const unit = unitBeforeLength(cursor, outer);
  const inner = outer + unit + (unit > 0 ? cursor.phraseLength(signs, outer + unit) : 0);
  return isNumberAt(cursor, inner) || isNumberAt(cursor, inner + cursor.phraseLength(articles, inner));
}

/**
 * Reads the quantity that stands here, with its sign, unit and rate.
 *
 * @throws Refused when there is none, or its number or rate makes no sense.
 */
export function readQuantity(cursor: TokenCursor): WrittenQuantity {
  if (!isQuantityAt(cursor)) refuseNoNumber(cursor);
  const first = cursor.peek();
  const outer = cursor.takePhrase(signs, "number");
  const unit = readUnitBefore(cursor);
  const inner = unit === undefined ? undefined : cursor.takePhrase(signs, "number");
  const amount = readAmount(cursor, unit);
  return { ...amount, sign: outer ?? inner, span: cursor.spanFrom(first) };
}

/** The quantity with its sign, for places where a negative number is a level and not a change. */
export function signed({ amount, sign }: WrittenQuantity): Quantity {
  return sign === "-" ? { ...amount, value: -amount.value } : amount;
}

function readAmount(cursor: TokenCursor, unitBefore: Unit | undefined): Pick<WrittenQuantity, "amount" | "hasUnit"> {
  const multiple = cursor.takePhrase(multiples, "number");
  if (multiple !== undefined) return { amount: { value: multiple, unit: "times" }, hasUnit: true };
  const fraction = readFraction(cursor);
  if (fraction !== undefined) return { amount: { value: fraction, unit: "percent" }, hasUnit: true };

  cursor.takePhrase(articles);
  const digits = cursor.peek();
  const number = readNumber(cursor);
  const unit = unitBefore ?? readUnit(cursor);
  const hasNoun = unit === undefined && cursor.takePhrase(countedNouns, "noun") === true;
  if (digits && (hasNoun || (unit !== undefined && isCurrency(unit)))) refuseDotOfThousands(cursor, digits);
  const rate = readRate(cursor, number, unit);
  if (rate) return { amount: rate, hasUnit: true };
  const amount = { value: inKeptForm(number, unit ?? "count"), unit: unit ?? "count" };
  return { amount, hasUnit: unit !== undefined || hasNoun };
}

/** "4.000 EUR" is four to some and four thousand to others; money and things that are counted have no third decimal. */
function refuseDotOfThousands(cursor: TokenCursor, digits: Token): void {
  if (!/^[1-9]\d{0,2}\.\d{3}$/.test(digits.raw)) return;
  const message = `"${digits.raw}" may mean two numbers; write ${digits.raw.replace(".", "")} or ${Number(digits.raw)}.`;
  cursor.refuse("ambiguous", digits, message);
}

function refuseNoNumber(cursor: TokenCursor): never {
  const next = cursor.peek();
  if (!next) cursor.refuse("no-number", cursor.rest(), 'The number is missing; write one as in "at least 8%".');
  const message = `A number should stand where "${cursor.quote(next)}" stands, as in "at least 8%".`;
  return cursor.refuse("no-number", next, message);
}
