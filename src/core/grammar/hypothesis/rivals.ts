import { changeVerbs } from "../change-words.ts";
import type { Obstacle, SentenceClaim } from "./attempt.ts";
import type { Scan } from "./claims.ts";
import type { Clause, Clauses } from "./clauses.ts";
import { isAboutPeople, isJoined, some } from "./conditions.ts";
import { refuseObstacle } from "./refusal.ts";
import { peopleVerbs, resultVerbs } from "./words.ts";
import { spanOf } from "../reading.ts";
import type { Stretch } from "./stretch.ts";
import type { TokenCursor } from "../token-cursor.ts";

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
export function refuseRivals(
  cursor: TokenCursor,
  claims: readonly SentenceClaim[],
  { obstacles }: Scan,
  { clauses }: Clauses,
): void {
  const [first, ...others] = claims;
  const last = others.at(-1);
  if (!first) return;
  if (last) {
    refuseHowManyReach(cursor, first, last);
    const span = spanOf(placeOf(cursor, first.from), placeOf(cursor, last.to - 1));
    cursor.refuse(
      "two-claims",
      span,
      "This claims more than one thing; write one sentence, and one experiment, for each.",
    );
  }
  const guard = guardIn(cursor, first, clauses) ?? bareIn(cursor, first, obstacles);
  if (!guard) return;
  const message =
    "A second claim needs a comparing word and a number of its own; leave it out here and write it under guardrails.";
  cursor.refuse("two-claims", spanOf(placeOf(cursor, guard.from), placeOf(cursor, guard.to - 1)), message);
}

/** @throws Refused for "at least 2 of 3 variants get a click rate of 5% or more", which nobody could cut in two. */
function refuseHowManyReach(cursor: TokenCursor, first: SentenceClaim, last: SentenceClaim): void {
  const isCount = /^(?:count|ratio)$/.test(first.threshold.unit) && first.threshold.direction.startsWith("at-");
  const isSubject = first.from === first.clause.from && first.clause === last.clause;
  if (!isCount || !isSubject || isJoined(cursor, first.to, last.from)) return;
  if (!some(cursor, first.to, last.from, (_, at) => cursor.phraseLength(resultVerbs, at) > 0)) return;
  const message = "This says how many reach a number, and the number; write only one of the two as the claim.";
  cursor.refuse("ambiguous", spanOf(placeOf(cursor, first.from), placeOf(cursor, last.to - 1)), message);
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

/** "... and brings 100 leads", "and revenue by 5%": a second claim with a number that nothing is compared with. */
function bareIn(cursor: TokenCursor, claim: SentenceClaim, obstacles: readonly Obstacle[]): Stretch | undefined {
  if (isAboutPeople(cursor, claim)) return undefined;
  return obstacles.find(({ isBare, from, clause }) => {
    if (!isBare || from < claim.to) return false;
    if (clause !== claim.clause) return isSecond(cursor, clause) && isLinked(cursor, from);
    const joint = lastJoint(cursor, claim.to, from);
    // "in 2026 and 2027", "on days 1 and 2": both are names.
    if (joint === undefined || cursor.peek(joint - 1)?.kind === "number") return false;
    return joint === from - 1 || isLinked(cursor, from);
  });
}

function lastJoint(cursor: TokenCursor, from: number, to: number): number | undefined {
  for (let at = to - 1; from <= at; at--) if (/^(?:and|plus)$/.test(cursor.wordAt(at))) return at;
  return undefined;
}

/** Whether a verb, or what is left of one in "and revenue by 5%", stands in front of a number. */
function isLinked(cursor: TokenCursor, number: number): boolean {
  const link = cursor.wordAt(number - 1);
  return /^(?:by|to)$/.test(link) || cursor.phraseLength(resultVerbs, number - 1) > 0 || peopleVerbs.has(link);
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
