import { changeVerbs, multiplyingVerbs } from "../change-words.ts";
import { comparatorsBefore, noWorseThan, sideless } from "../comparator.ts";
import { type Asides, isFreeQuantityAt } from "./asides.ts";
import { type Attempt, attempt, type FoundClaim, type Obstacle, type SentenceClaim } from "./attempt.ts";
import { finish } from "./behind.ts";
import { changeAt } from "./changes.ts";
import { neutralAt } from "./neutral.ts";
import type { Clause, Clauses } from "./clauses.ts";
import { multipleAt, speedAt } from "./multiples.ts";
import { auxiliaries, neutralVerbs } from "./words.ts";
import { readQuantity } from "../quantity.ts";
import { rangeOpeners } from "../range-reader.ts";
import { orRefusal } from "../reading.ts";
import { readThreshold } from "../threshold.ts";
import { isThresholdAt } from "../threshold-start.ts";
import type { TokenCursor } from "../token-cursor.ts";

export interface Scan {
  readonly claims: readonly SentenceClaim[];
  readonly obstacles: readonly Obstacle[];
}

/** More than any sentence has; what stands behind them is not looked at. */
const mostClaims = 20;

/** Everything that claims, or nearly claims, in the clauses that can. */
export function scanClaims(cursor: TokenCursor, { clauses, parentheses }: Clauses, asides: Asides): Scan {
  const claims: SentenceClaim[] = [];
  const obstacles: Obstacle[] = [];
  for (const clause of clauses) {
    if (clause.role !== "claim" && clause.role !== "guard") continue;
    let at = clause.from;
    while (at < clause.to) {
      const skip = asides.get(at)?.to ?? parentheses.get(at);
      const found = skip === undefined ? attemptAt(cursor, at, clause, asides) : undefined;
      if (claims.length + obstacles.length === mostClaims) return { claims, obstacles };
      // "Reducing the fields from 11 to 4 will ..." says what is changed.
      const isChange = at === clause.from && cursor.wordAt(at).endsWith("ing");
      if (isChange) {
        at = Math.max(found?.to ?? 0, at + 1);
        continue;
      }
      if (found && "refusal" in found) obstacles.push({ ...found, clause });
      else if (found) claims.push({ ...found, clause });
      at = skip ?? Math.max(found?.to ?? 0, at + 1);
    }
  }
  return { claims, obstacles };
}

/** "answered in less than 5 days": the words of a window that are the claim, where a sentence has no other. */
export function scanLevels(cursor: TokenCursor, { clauses }: Clauses, asides: Asides): readonly SentenceClaim[] {
  const claims: SentenceClaim[] = [];
  for (const { level } of asides.values()) {
    const clause = clauses.find(
      ({ role, from, to }) => role === "claim" && from <= (level ?? -1) && (level ?? -1) < to,
    );
    if (level === undefined || !clause) continue;
    const isSaid = cursor.wordAt(level) !== "within" || isStateBefore(cursor, level);
    const found = isSaid ? attempt(cursor, level, (reader) => finish(reader, readThreshold(reader), level)) : undefined;
    if (found && !("refusal" in found)) claims.push({ ...found, clause });
  }
  return claims;
}

/** "will be answered within 2 days" says how long it takes, "people sign up within 2 days" how long we wait. */
function isStateBefore(cursor: TokenCursor, level: number): boolean {
  for (let at = level - 1; level - 4 < at; at--) {
    if (/^(?:is|are|be|been|was|were|stays?|remains?|takes?)$/.test(cursor.wordAt(at))) return true;
  }
  return false;
}

function attemptAt(cursor: TokenCursor, at: number, clause: Clause, asides: Asides): Attempt | undefined {
  const token = cursor.peek(at);
  if (!token) return undefined;
  if (neutralVerbs.has(token.text)) return neutralAt(cursor, at, clause, asides);
  const special = multipleAt(cursor, at) ?? speedAt(cursor, at);
  if (special) return special;
  if (cursor.phraseLength(comparatorsBefore, at) === 0 && cursor.phraseLength(changeVerbs, at) > 0) {
    return changeAt(cursor, at, clause, asides);
  }
  if (!mayBegin(cursor, at, asides)) return undefined;
  if (token.text === "from") return attempt(cursor, at, (reader) => refuseFrom(reader));
  return attempt(cursor, at, (reader) => {
    const claim = finish(reader, readThreshold(reader), at);
    refuseDifference(reader, claim);
    return claim;
  });
}

/** "beats the old one by at least 2 points" says how far apart two things are, not where either of them ends. */
function refuseDifference(reader: TokenCursor, { threshold, from }: FoundClaim): void {
  const isSize =
    /^(?:percent|points)$/.test(threshold.unit) && /^(?:at-least|at-most|between)$/.test(threshold.direction);
  const first = reader.startingAt(from);
  if (!isSize || first.wordAt(-1) !== "by" || reader.wordAt() === "of") return;
  const message = 'This does not say up or down; write "increase by" or "decrease by", or from where to where.';
  reader.refuse("no-direction", reader.spanFrom(first.peek()), message);
}

/** "has grown from 5 to 8" goes somewhere, "takes from 5 to 8" does not; without a verb that is known nobody can tell. */
function refuseFrom(reader: TokenCursor): never {
  const first = reader.peek();
  readThreshold(reader);
  const message = 'This may be a change or a range; write "rises from 2% to 3%" or "between 2% and 3%".';
  return reader.refuse("ambiguous", reader.spanFrom(first), message);
}

function mayBegin(cursor: TokenCursor, at: number, asides: Asides): boolean {
  const token = cursor.peek(at);
  const before = cursor.peek(at - 1);
  if (!token || !isThresholdAt(cursor, at)) return false;
  if (token.text === "over" && gathered.test(before?.text ?? "")) return false;
  const comparing =
    cursor.phraseLength(comparatorsBefore, at) ||
    cursor.phraseLength(noWorseThan, at) ||
    cursor.phraseLength(rangeOpeners, at);
  if (comparing > 0)
    return (
      isFreeQuantityAt(cursor, at + comparing, asides) || cursor.phraseLength(multiplyingVerbs, at + comparing) > 0
    );
  const side = cursor.phraseLength(sideless, at);
  if (side > 0) return isFreeQuantityAt(cursor, at + side, asides);
  if (cursor.phraseLength(multiplyingVerbs, at) > 0) return isVerbAt(cursor, at);
  if (token.text === "one" || token.text === "a" || token.text === "an" || token.text === "the") {
    return isShareWordsAt(cursor, at);
  }
  // A hyphen belongs to the number only where it stands at it and apart from what is before.
  if (token.text === "-")
    return cursor.peek(at + 1)?.start === token.end && (before === undefined || before.end < token.start);
  return true;
}

/** "measured over 40 sessions" says where a number comes from. */
const gathered = /^(?:measured|tested|averaged|counted|observed|collected|summed|calculated|tracked|spread)$/;

/** Of the numbers with an article, only those that are shares or sizes of a change: "a third", "a 15% decrease". */
function isShareWordsAt(cursor: TokenCursor, at: number): boolean {
  const next = cursor.peek(at + 1);
  if (next?.kind === "number") return cursor.peek(at)?.text !== "the";
  const reader = cursor.startingAt(at);
  const quantity = orRefusal(() => readQuantity(reader));
  return !("refusal" in quantity) && (quantity.amount.unit === "percent" || quantity.amount.unit === "ratio");
}

/** "double" is a claim behind "will" and in front of what is doubled, and a name in "double opt-in". */
function isVerbAt(cursor: TokenCursor, at: number): boolean {
  const before = cursor.wordAt(at - 1);
  const next = cursor.wordAt(at + 1);
  const isFinite = /^(?:doubles|doubled|triples|tripled|trebles|quadruples|quadrupled|halves|halved)$/.test(
    cursor.wordAt(at),
  );
  return isFinite || auxiliaries.has(before) || /^(?:to|than|least|most)$/.test(before) || /^(?:the|our)$/.test(next);
}
