import { relativities } from "../change-words.ts";
import { sideless } from "../comparator.ts";
import type { Clause } from "./clauses.ts";
import { withNegation } from "./negation.ts";
import { shiftDecimal } from "../numeral.ts";
import { type Quantity, readQuantity } from "../quantity.ts";
import { orRefusal, type Part, type Refusal } from "../reading.ts";
import type { Stretch } from "./stretch.ts";
import type { Threshold } from "../threshold.ts";
import type { TokenCursor } from "../token-cursor.ts";

/** A claim in the middle of a sentence. */
export interface SentenceClaim extends Stretch {
  readonly threshold: Threshold;
  readonly baseline?: Quantity;
  readonly parts: readonly Part[];
  readonly clause: Clause;
  /** The words between verb and number in "cuts bounce rate by 15%". */
  readonly object?: Stretch;
  /** Where the noun that is counted begins, where the threshold holds one: "100 sign-ups". */
  readonly noun?: number;
}

/** Words that look like a claim and cannot be read as one; `isBare` for a number that nothing is compared with. */
export interface Obstacle extends Stretch {
  readonly refusal: Refusal;
  readonly isBare: boolean;
  readonly isShare: boolean;
  readonly clause: Clause;
}

/** A claim, before it is known to which clause it belongs. */
export type FoundClaim = Omit<SentenceClaim, "clause">;

/** What an attempt to read a claim found. */
export type Attempt = FoundClaim | Omit<Obstacle, "clause">;

/** A claim, or the obstacle that its reader met; `undefined` where the words only look like one. */
export function attempt(
  cursor: TokenCursor,
  at: number,
  read: (reader: TokenCursor) => FoundClaim,
  certainty?: "has-number",
): Attempt | undefined {
  const reading = orRefusal(() => withNegation(cursor, read(cursor.startingAt(at))));
  if (!("refusal" in reading)) return withWordsBefore(cursor, reading);
  const { refusal } = reading;
  if (refusal.reason === "no-number" && !certainty) return undefined;
  const reader = cursor.startingAt(at);
  const isVague = reader.takePhrase(sideless) !== undefined;
  const quantity = orRefusal(() => readQuantity(reader));
  const isRead = !("refusal" in quantity);
  const isBare = isRead && !isVague && refusal.reason === "no-direction";
  const isShare = isRead && /^(?:percent|ratio)$/.test(quantity.amount.unit);
  return {
    refusal,
    from: at,
    to: isBare || (isRead && isVague) ? reader.place : endOf(cursor, at, refusal.end),
    isBare,
    isShare,
  };
}

/** "a relative increase of 10%": the word in front is part of the claim. */
function withWordsBefore(cursor: TokenCursor, claim: FoundClaim): FoundClaim {
  const { threshold, from, parts } = claim;
  const word = cursor.peek(from - 1);
  if (!word || threshold.relative !== null || cursor.phraseLength(relativities, from - 1) !== 1) return claim;
  const isRelative = cursor.startingAt(from - 1).takePhrase(relativities) === "relative";
  const part: Part = { kind: "relative", start: word.start, end: word.end };
  const said: Threshold = isRelative
    ? { ...threshold, relative: true }
    : { ...threshold, value: shiftDecimal(threshold.value, 2), unit: "points", relative: false };
  return { ...claim, threshold: said, from: from - 1, parts: [part, ...parts] };
}

function endOf(cursor: TokenCursor, from: number, end: number): number {
  let at = from;
  while ((cursor.peek(at)?.start ?? end) < end) at++;
  return at;
}
