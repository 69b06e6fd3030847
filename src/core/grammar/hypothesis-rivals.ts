import { changeVerbs } from "./change-words.ts";
import type { Stretch } from "./stretch.ts";
import type { Obstacle, SentenceClaim } from "./hypothesis-attempt.ts";
import type { Scan } from "./hypothesis-claims.ts";
import type { Clause, Clauses } from "./hypothesis-clauses.ts";
import { refuseObstacle } from "./hypothesis-refusal.ts";
import { isPeople } from "./hypothesis-people.ts";
import { auxiliaries, leadingWords, peopleNouns } from "./hypothesis-words.ts";
import { spanOf } from "./reading.ts";
import { sameThreshold } from "./same-threshold.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** The claims that stand for themselves: neither said twice, nor a condition inside of another or of its subject. */
export function distinctClaims(cursor: TokenCursor, claims: readonly SentenceClaim[]): readonly SentenceClaim[] {
  const kept: SentenceClaim[] = [];
  for (const claim of claims) {
    const before = kept.at(-1);
    if (isQualifier(cursor, claim) || (before && isConditionOf(cursor, claim, before))) continue;
    if (!kept.some(({ threshold }) => sameThreshold(threshold, claim.threshold))) kept.push(claim);
  }
  return kept;
}

/**
 * Whether a number says who is meant and not what they will do: "teams of more than 8 people will ...", "people over 60
 * use ...", "users who visit at least 3 times a week will ...".
 */
export function isQualifier(cursor: TokenCursor, { clause, from, to, object, threshold }: SentenceClaim): boolean {
  let start = clause.from;
  while (start < from && leadingWords.has(cursor.wordAt(start))) start++;
  if (object || start === from || some(cursor, start, from, (word) => auxiliaries.has(word))) return false;
  const subject = { from: start, to: from };
  const isChange = threshold.direction === "increase" || threshold.direction === "decrease";
  if (!isChange && isPeople(cursor, subject) && /^(?:with|of|aged|over|under|above|below)$/.test(linkTo(cursor, from)))
    return true;
  const isRelative = some(cursor, start + 1, from, (word) => /^(?:who|that|which)$/.test(word));
  const next = cursor.peek(to);
  const goesOn =
    to < clause.to && next?.kind === "word" && !/^(?:on|in|per|for|of|at|from|to|and|or|than|as)$/.test(next.text);
  if (!isChange && isRelative && goesOn) return true;
  for (let at = to; at < clause.to; at++) {
    if (/^(?:and|or|but|that|which|who|than|as|,)$/.test(cursor.wordAt(at))) return false;
    if (auxiliaries.has(cursor.wordAt(at))) return true;
  }
  return false;
}

/** The word that ties a number to the noun in front of it, be it of the comparison or before it. */
function linkTo(cursor: TokenCursor, from: number): string {
  const first = cursor.wordAt(from);
  return /^(?:over|under|above|below)$/.test(first) && peopleNouns.has(cursor.wordAt(from - 1))
    ? first
    : cursor.wordAt(from - 1);
}

/** "At least 8% of users will open more than 3 pages": the second number is part of what the 8% do. */
function isConditionOf(cursor: TokenCursor, inner: SentenceClaim, outer: SentenceClaim): boolean {
  if (inner.clause !== outer.clause || isJoined(cursor, outer.to, inner.from)) return false;
  if (isTime(inner) && /^(?:within|in|under|less|in less)$/.test(cursor.wordAt(inner.from)) && !isTime(outer))
    return true;
  const link = cursor.wordAt(outer.to);
  const isCount = peopleNouns.has(link) || peopleNouns.has(cursor.wordAt(outer.to - 1));
  return link === "of" || isCount;
}

function isTime({ threshold }: SentenceClaim): boolean {
  return /^(?:ms|s|min|h|days|weeks)$/.test(threshold.unit);
}

function isJoined(cursor: TokenCursor, from: number, to: number): boolean {
  return some(cursor, from, to, (word) => /^(?:and|or|but|&|\+|,|;|plus|while)$/.test(word));
}

function some(cursor: TokenCursor, from: number, to: number, fits: (word: string) => boolean): boolean {
  for (let at = from; at < to; at++) if (fits(cursor.wordAt(at))) return true;
  return false;
}

/**
 * @throws Refused for what stands beside the claim and nearly is one: a second number behind it that cannot be read,
 *   or a share in front of it that nothing is compared with ("20% of users will ...").
 */
export function refuseObstacles(cursor: TokenCursor, { obstacles }: Scan, claim: SentenceClaim): void {
  const obstacle = obstacles.find((found) => isInTheWay(cursor, found, claim));
  if (obstacle) refuseObstacle(cursor, obstacle);
}

function isInTheWay(
  cursor: TokenCursor,
  { from, to, isBare, isShare, refusal, clause }: Obstacle,
  claim: SentenceClaim,
): boolean {
  const isSubject = from === clause.from && /^(?:of|users|people|visitors|customers)$/.test(cursor.wordAt(to));
  if (isBare) return isShare && isSubject;
  return refusal.reason !== "vague" || isSubject || from > claim.from;
}

/** @throws Refused when more than one thing is claimed, in numbers or in words of change. */
export function refuseRivals(cursor: TokenCursor, claims: readonly SentenceClaim[], { clauses }: Clauses): void {
  const [first, ...others] = claims;
  const last = others.at(-1);
  if (!first) return;
  if (last) {
    const span = spanOf(placeOf(cursor, first.from), placeOf(cursor, last.to - 1));
    cursor.refuse(
      "two-claims",
      span,
      "This claims more than one thing; write one sentence, and one experiment, for each.",
    );
  }
  const guard = guardIn(cursor, first, clauses);
  if (!guard) return;
  const message = "A second claim needs a number of its own; leave it out here and write it under guardrails.";
  cursor.refuse("two-claims", spanOf(placeOf(cursor, guard.from), placeOf(cursor, guard.to - 1)), message);
}

/** "... without increasing returns", "and support tickets go down": a second claim in words only. */
function guardIn(cursor: TokenCursor, claim: SentenceClaim, clauses: Clauses["clauses"]): Stretch | undefined {
  const guard = clauses.find(
    (clause) => clause.from >= claim.to && isSecond(cursor, clause) && claimsWords(cursor, clause),
  );
  if (guard) return guard;
  const { to } = claim.clause;
  let joint = claim.to;
  while (joint < to && !/^(?:and|plus)$/.test(cursor.wordAt(joint))) joint++;
  const rest = { from: joint + 1, to };
  return claimsWords(cursor, rest) ? rest : undefined;
}

function isSecond(cursor: TokenCursor, { role, from }: Clause): boolean {
  return role === "guard" || (role === "claim" && /^(?:and|plus)$/.test(cursor.wordAt(from)));
}

function claimsWords(cursor: TokenCursor, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) {
    const word = cursor.wordAt(at);
    if (cursor.phraseLength(changeVerbs, at) > 0 && !/^(?:up|down|lower|cut|lift)$/.test(word)) return true;
    if (
      /^(?:hurting|harming|worsening|improves|improve|improving|stays|stay|remains|remain|damaging|losing|worse)$/.test(
        word,
      )
    )
      return true;
  }
  return false;
}

/** The words of each claim with what it is about, as far as its clause goes. */
export function stretchOfRival(cursor: TokenCursor, claim: SentenceClaim, claims: readonly SentenceClaim[]): Stretch {
  const at = claims.indexOf(claim);
  const before = claims[at - 1];
  const next = claims[at + 1];
  let from = before && before.clause === claim.clause ? before.to : claim.clause.from;
  let to = next && next.clause === claim.clause ? next.from : claim.clause.to;
  if (before && before.clause === claim.clause) from = behindJoint(cursor, from, claim.from);
  if (next && next.clause === claim.clause) to = frontOfJoint(cursor, claim.to, to);
  return { from, to };
}

function behindJoint(cursor: TokenCursor, from: number, to: number): number {
  for (let at = from; at < to; at++) if (/^(?:and|or|but|plus|&|\+)$/.test(cursor.wordAt(at))) return at + 1;
  return from;
}

function frontOfJoint(cursor: TokenCursor, from: number, to: number): number {
  for (let at = from; at < to; at++) if (/^(?:and|or|but|plus|&|\+)$/.test(cursor.wordAt(at))) return at;
  return to;
}

function placeOf(cursor: TokenCursor, at: number): { readonly start: number; readonly end: number } {
  return cursor.peek(at) ?? cursor.whole();
}
