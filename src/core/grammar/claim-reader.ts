import type { Change } from "./change-words.ts";
import { type Comparator, comparatorsBefore, sideless } from "./comparator.ts";
import { readQuantity, type WrittenQuantity } from "./quantity.ts";
import { type Found, readFound, readTail, type Tail } from "./tail-reader.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** A claim about one number, with the words before and behind it brought together. */
export interface Claim {
  readonly quantity: WrittenQuantity;
  readonly comparator: Comparator | undefined;
  /** Present when the number is the size of a change, else it is a level. */
  readonly change: Change | undefined;
  /** Whether the number is the largest loss that is accepted. */
  readonly isLoss: boolean;
  readonly relativity: Found<"relative" | "absolute"> | undefined;
  readonly reference: Tail["reference"];
}

/** What stood in front of the number. */
export interface Front {
  readonly comparator?: Comparator | undefined;
  readonly change?: Change | undefined;
  readonly isLoss?: boolean;
}

/** Reads the comparing words in front of a number; `undefined` when there are none. */
export function readComparator(cursor: TokenCursor): Comparator | undefined {
  const comparator = cursor.takePhrase(comparatorsBefore, "direction");
  refuseSideless(cursor);
  return comparator;
}

/**
 * Reads a quantity that something is compared with.
 *
 * @throws Refused for words that make it unfit for that ("about", "exactly"), or when there is none.
 */
export function readComparable(cursor: TokenCursor): WrittenQuantity {
  refuseSideless(cursor);
  return readQuantity(cursor);
}

/**
 * Reads the number and what stands behind it, and brings it together with what stood in front.
 *
 * @param quantity The number, where the caller had to read it to find out what this is.
 * @throws Refused when the words contradict each other, or may mean two things.
 */
export function readClaim(cursor: TokenCursor, front: Front, quantity = readComparable(cursor)): Claim {
  const tail = readTail(cursor);
  const comparator = comparatorOf(cursor, front, tail);
  const change = changeOf(cursor, front, tail, quantity);
  const isLoss = front.isLoss === true || tail.loss !== undefined;
  if (quantity.sign !== undefined) checkSign(cursor, front, tail, quantity, change);
  if (isLoss) checkLoss(cursor, front, tail);
  return { quantity, comparator, change, isLoss, relativity: tail.relativity, reference: tail.reference };
}

function comparatorOf(cursor: TokenCursor, front: Front, { comparator }: Tail): Comparator | undefined {
  if (front.comparator && comparator) {
    cursor.refuse(
      "contradiction",
      comparator.span,
      "The direction is said twice; say it once, in front of the number.",
    );
  }
  return front.comparator ?? comparator?.meaning;
}

/** The direction in which verb, sign and the words behind agree. */
function changeOf(cursor: TokenCursor, front: Front, tail: Tail, { sign }: WrittenQuantity): Change | undefined {
  const isSignOfChange = !front.change && !front.comparator && !front.isLoss;
  const bySign = isSignOfChange && sign ? signedChange[sign] : undefined;
  const behind = [tail.change, directionOf(tail.reference)].filter((found) => found !== undefined);
  const change = front.change ?? bySign ?? behind[0]?.meaning;
  const other = behind.find(({ meaning }) => meaning !== change);
  if (!other) return change;
  const message = `One word says ${change} and another ${other.meaning}; leave one of them out.`;
  return cursor.refuse("contradiction", other.span, message);
}

const signedChange = { "+": "increase", "-": "decrease" } as const;

/** "over the baseline" says which way, "vs the baseline" does not. */
function directionOf(reference: Tail["reference"]): Found<Change> | undefined {
  const meaning = reference?.meaning;
  return reference && (meaning === "increase" || meaning === "decrease") ? { ...reference, meaning } : undefined;
}

/** A sign is the direction of a change or belongs to a level; beside other words of change it is one too many. */
function checkSign(
  cursor: TokenCursor,
  front: Front,
  tail: Tail,
  { sign, span }: WrittenQuantity,
  change?: Change,
): void {
  const isSaidOtherwise = front.change !== undefined || tail.change !== undefined || front.isLoss === true;
  if (sign === "-" && (isSaidOtherwise || (front.comparator && change))) {
    cursor.refuse("negative-change", span, "Two signs make it unclear which way; write the number without the minus.");
  }
  if (sign === "+" && front.comparator && !change) {
    const message = 'Write "increase by at least ..." for a change, or leave out the plus for a level.';
    cursor.refuse("ambiguous", span, message);
  }
  if (sign === "-" && tail.comparator) {
    const message = 'Write "decrease by at least ..." for a change, or "at least -..." for a level.';
    cursor.refuse("ambiguous", span, message);
  }
}

function checkLoss(cursor: TokenCursor, front: Front, tail: Tail): void {
  const comparator = front.comparator ?? tail.comparator?.meaning;
  const isBound = front.isLoss ? comparator === undefined : comparator?.direction === "at-most" && !front.change;
  const change = tail.change ?? (tail.reference?.meaning === "increase" ? tail.reference : undefined);
  if (isBound && !change) return;
  const span = tail.loss?.span ?? tail.comparator?.span ?? change?.span ?? cursor.whole();
  cursor.refuse("contradiction", span, 'A loss has only an upper end; write it as "no worse than 1 point".');
}

function refuseSideless(cursor: TokenCursor): void {
  const found = readFound(cursor, () => cursor.takePhrase(sideless));
  if (!found) return;
  const { reason, instead } = found.meaning;
  cursor.refuse(reason, found.span, `"${cursor.quote(found.span)}" ${instead}.`);
}
