import { type ChangeVerb, changeVerbs, multiplyingVerbs } from "./change-words.ts";
import { type Claim, type Front, readClaim, readComparable, readComparator } from "./claim-reader.ts";
import { changeSizeOf, levelOf } from "./claim-size.ts";
import { type Comparator, comparatorsBefore, comparatorsBehind, comparatorsWithBy, noWorseThan } from "./comparator.ts";
import { readEnding } from "./ending.ts";
import { type Quantity, readQuantity, type WrittenQuantity } from "./quantity.ts";
import { endsOf, isRangeAhead, rangeOpeners, readRange } from "./range-reader.ts";
import type { Per } from "./rate-reader.ts";
import { phraseTable } from "./phrase-table.ts";
import { orRefusal, type Part, type Refusal, type Span, spanOf } from "./reading.ts";
import { readTail } from "./tail-reader.ts";
import { refuseFalseStart } from "./threshold-start.ts";
import { TokenCursor } from "./token-cursor.ts";
import type { Unit } from "./unit.ts";

/** What must be seen for a claim to hold; the value is kept as in `Quantity`. */
export interface Threshold {
  /** `increase`, `decrease` and `no-worse` are measured against a baseline or a control, the others stand alone. */
  readonly direction: "at-least" | "at-most" | "increase" | "decrease" | "between" | "no-worse";
  /** The level, the size of the change, the largest accepted loss, or the lower end. Negative for levels only. */
  readonly value: number;
  /** The upper end of `between`, in the same unit; both ends belong to the range. */
  readonly to?: number;
  readonly unit: Unit;
  readonly per?: Per;
  /**
   * Whether the value counts in parts of what it is measured against.
   *
   * `null` exactly when a change in percent is claimed and neither points nor relative is said: a fall of 15% from 70%
   * ends at 59.5% or at 55%, and only the metric can tell whether the question arises.
   */
  readonly relative: boolean | null;
  /** Present when the value itself does not count ("more than 8%"). */
  readonly strict?: boolean;
}

/** How a text was read as a threshold, or why it was not. */
export type ThresholdReading =
  | {
      readonly threshold: Threshold;
      /** What the change starts from, where the text says it: 9% in "falls from 9% to 6%". */
      readonly baseline?: Quantity;
      readonly parts: readonly Part[];
    }
  | { readonly refusal: Refusal };

/** Reads a threshold as people write it: `at least 8%`, `<= 300 ms`, `decrease by 15% relative`. Never throws. */
export function parseThreshold(text: string): ThresholdReading {
  const cursor = new TokenCursor(text);
  return orRefusal(() => {
    refuseFalseStart(cursor);
    const { last, ...reading } = readThreshold(cursor);
    readEnding(cursor, last);
    return { ...reading, parts: cursor.parts };
  });
}

const byWords: ReadonlySet<string> = new Set(["by", "of"]);
const sides = phraseTable<true>([[true, "below, under, above, at or below, at or above"]]);

/** A threshold in the middle of a text, as the readers of longer texts get it. */
export interface WrittenThreshold {
  readonly threshold: Threshold;
  readonly baseline?: Quantity;
  /** The number that was read last. */
  readonly last: Pick<WrittenQuantity, "amount" | "hasUnit" | "span">;
}

/**
 * Reads the threshold that stands here, up to its last word.
 *
 * @throws Refused when there is none, or it can be read in two ways.
 */
export function readThreshold(cursor: TokenCursor): WrittenThreshold {
  if (cursor.takePhrase(noWorseThan, "direction")) return readOne(cursor, { isLoss: true });
  if (cursor.takePhrase(rangeOpeners, "direction")) return readBetween(cursor, readComparable(cursor));

  // Comparing words first: "up to" and "lower than" begin like verbs of change.
  const isCompared = cursor.phraseLength(comparatorsBefore) > 0;
  const verb = isCompared ? undefined : cursor.takePhrase(changeVerbs, "direction");
  if (verb) return readChange(cursor, verb);
  const comparator = readComparator(cursor);
  if (cursor.phraseLength(multiplyingVerbs) > 0) return readMultiple(cursor, comparator);
  const quantity = readQuantity(cursor);
  if (!comparator && quantity.sign !== "+" && isRangeAhead(cursor)) return readBetween(cursor, quantity);
  return readSingle(cursor, { comparator }, quantity);
}

/**
 * Reads what stands behind a verb of change and its linking word: by how much, where to, or from where to where.
 *
 * @throws Refused when there is no number, or it can be read in two ways.
 */
export function readChange(cursor: TokenCursor, verb: ChangeVerb): WrittenThreshold {
  // "falls below 5%" says where it ends, "falls by less than 5%" by how much.
  const isLevel = cursor.phraseLength(sides) > 0 && !byWords.has(cursor.peek(-1)?.text ?? "");
  if (cursor.phraseLength(rangeOpeners) > 0) return readChangeBetween(cursor, verb);
  if (verb.link !== "by" || isLevel) return readMovement(cursor, isLevel ? { ...verb, link: "to" } : verb);
  const comparator = cursor.takePhrase(comparatorsWithBy, "direction") ?? readComparator(cursor);
  return readSingle(cursor, { comparator, change: verb.change });
}

function readSingle(cursor: TokenCursor, front: Front, quantity = readQuantity(cursor)): WrittenThreshold {
  if (!isRangeAhead(cursor)) return readOne(cursor, front, quantity);
  const message = 'Only "between" takes two numbers; write the smaller one alone.';
  return cursor.refuse("capped-change", cursor.rest(), message);
}

function readOne(cursor: TokenCursor, front: Front, quantity?: WrittenQuantity): WrittenThreshold {
  const claim = readClaim(cursor, front, quantity);
  return { threshold: thresholdOf(cursor, claim), last: claim.quantity };
}

function thresholdOf(cursor: TokenCursor, claim: Claim): Threshold {
  const { comparator, change, quantity } = claim;
  if (claim.isLoss) return { direction: "no-worse", ...changeSizeOf(cursor, claim) };
  if (change) {
    if (comparator?.direction === "at-most") refuseCap(cursor, quantity.span);
    return { direction: change, ...changeSizeOf(cursor, claim), ...strictness(comparator) };
  }
  const level = levelOf(cursor, claim);
  if (comparator) return { direction: comparator.direction, ...level, ...strictness(comparator) };
  const number = cursor.quote(quantity.span);
  const message = `A number alone cannot fail; write "at least ${number}" or "at most ${number}".`;
  return cursor.refuse("no-direction", quantity.span, message);
}

/** "rises to between 20% and 25%" says where it ends; between which sizes a change lies is no one threshold. */
function readChangeBetween(cursor: TokenCursor, { link }: ChangeVerb): WrittenThreshold {
  const first = cursor.peek();
  cursor.takePhrase(rangeOpeners, "direction");
  const written = readBetween(cursor, readComparable(cursor));
  return link === "to" ? written : refuseChangeBetween(cursor, cursor.spanFrom(first));
}

function refuseChangeBetween(cursor: TokenCursor, span: Span): never {
  const message = "A change between two numbers cannot be written as one threshold; write at least the smaller.";
  return cursor.refuse("capped-change", span, message);
}

function readBetween(cursor: TokenCursor, lower: WrittenQuantity): WrittenThreshold {
  const { first, second, last } = readRange(cursor, lower);
  const { change, loss, reference } = readTail(cursor);
  const beside = change ?? loss ?? reference;
  if (beside) refuseChangeBetween(cursor, spanOf(lower.span, beside.span));
  const relative = first.unit === "times";
  return { threshold: { direction: "between", ...first, to: second.value, relative }, last };
}

/** "rises to 9%", "falls from 9% to 6%": a change that says where it ends is a claim about the end. */
function readMovement(cursor: TokenCursor, { change, link }: ChangeVerb): WrittenThreshold {
  const from = link === "from" ? readComparable(cursor) : undefined;
  if (from && !cursor.skip("to", "range")) {
    cursor.refuse("unexpected", cursor.rest(), 'Say where it goes as well, as in "falls from 9% to 6%".');
  }
  const before = readComparator(cursor);
  const last = readQuantity(cursor);
  const behind = cursor.takePhrase(comparatorsBehind, "direction");
  const said = before ?? behind;
  const { first: baseline, second: end } = endsOf(cursor, from ?? last, last);
  const direction = change === "increase" ? "at-least" : "at-most";
  if (said && said.direction !== direction) {
    const message = `A ${change} ends the other way; write "${direction.replace("-", " ")}" instead.`;
    cursor.refuse("contradiction", last.span, message);
  }
  const isReached = change === "increase" ? end.value > baseline.value : end.value < baseline.value;
  if (from && !isReached) {
    const message = `These numbers are no ${change}; write the start first.`;
    cursor.refuse("contradiction", spanOf(from.span, last.span), message);
  }
  const threshold = { direction, ...end, relative: end.unit === "times", ...strictness(said) } as const;
  return from ? { threshold, baseline, last } : { threshold, last };
}

/** "doubles", "more than halves": the verb is the number as well. */
function readMultiple(cursor: TokenCursor, comparator: Comparator | undefined): WrittenThreshold {
  const verb = cursor.peek();
  const { change, times } = cursor.takePhrase(multiplyingVerbs, "direction") ?? { change: "increase", times: 1 };
  const amount: Quantity = { value: times, unit: "times" };
  const span = cursor.spanFrom(verb);
  if (comparator?.direction === "at-most") refuseCap(cursor, span);
  const threshold: Threshold = { direction: change, ...amount, relative: true, ...strictness(comparator) };
  return { threshold, last: { amount, hasUnit: true, span } };
}

function strictness(comparator: Comparator | undefined): { readonly strict?: true } {
  return comparator?.strict ? { strict: true } : {};
}

function refuseCap(cursor: TokenCursor, span: Span): never {
  const message =
    'A change of at most so much need not happen; write "at least", or "no worse than" for an accepted loss.';
  return cursor.refuse("capped-change", span, message);
}
