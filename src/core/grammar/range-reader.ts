import { areComparable, inUnitOf } from "./compare-quantities.ts";
import { phraseTable } from "./phrase-table.ts";
import { isQuantityAt, type Quantity, readQuantity, signed, type WrittenQuantity } from "./quantity.ts";
import { spanOf } from "./reading.ts";
import type { TokenCursor } from "./token-cursor.ts";
import { inKeptForm } from "./unit.ts";

/** Two quantities in one unit. */
export interface Ends {
  readonly first: Quantity;
  readonly second: Quantity;
  /** The second as it stands in the text. */
  readonly last: WrittenQuantity;
}

export const rangeOpeners = phraseTable<true>([
  [true, "between, from, anywhere between, anywhere from, somewhere between"],
]);
const links = phraseTable<true>([[true, "to, -"]]);
const linksInside = phraseTable<true>([[true, "to, -, and"]]);

/** Whether the quantity that was just read is the lower end of a range: "3 to 5", "3–5". */
export function isRangeAhead(cursor: TokenCursor): boolean {
  const length = cursor.phraseLength(links);
  return length > 0 && isQuantityAt(cursor, length);
}

/**
 * Reads the rest of a range whose lower end was read.
 *
 * @throws Refused when the second end is missing, counts something else, or is not the larger one.
 */
export function readRange(cursor: TokenCursor, lower: WrittenQuantity): Ends {
  if (!cursor.takePhrase(linksInside, "range")) {
    cursor.refuse("unexpected", cursor.rest(), 'A range needs its second end; write "between 3 and 5".');
  }
  const ends = endsOf(cursor, lower, readQuantity(cursor));
  if (ends.first.value < ends.second.value) return ends;
  const span = spanOf(lower.span, ends.last.span);
  return cursor.refuse("reversed-range", span, 'The second number must be the larger one; write "between 3 and 5".');
}

/**
 * Both ends in the unit of the first; an end without a unit takes that of the other ("3 to 5%", "$3 to 5").
 *
 * @throws Refused when they count different things.
 */
export function endsOf(cursor: TokenCursor, from: WrittenQuantity, to: WrittenQuantity): Ends {
  const first = inheritUnit(from, to);
  const second = inheritUnit(to, from);
  if (areComparable(first, second)) return { first, second: inUnitOf(second, first), last: to };
  const message = 'Both ends must count the same; write one unit for both, as in "between 3% and 5%".';
  return cursor.refuse("mixed-units", spanOf(from.span, to.span), message);
}

/** A ratio has no unit of its own that a bare number could take over. */
function inheritUnit(end: WrittenQuantity, { amount, hasUnit }: WrittenQuantity): Quantity {
  const quantity = signed(end);
  if (end.hasUnit || !hasUnit || amount.unit === "ratio") return quantity;
  return { ...amount, value: inKeptForm(quantity.value, amount.unit) };
}
