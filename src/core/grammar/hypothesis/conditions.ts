import { changeVerbs } from "../change-words.ts";
import type { SentenceClaim } from "./attempt.ts";
import { isPeople } from "./people.ts";
import { auxiliaries, leadingWords, linkWords, peopleNouns, peopleVerbs } from "./words.ts";
import type { TokenCursor } from "../token-cursor.ts";
import { isTimeUnit } from "../unit.ts";

/**
 * Whether a number says who is meant and not what they will do: "teams of more than 8 people will ...", "people over 60
 * use ...", "users who visit at least 3 times a week will ...".
 */
export function isQualifier(cursor: TokenCursor, claim: SentenceClaim): boolean {
  const { clause, from, to, object, threshold } = claim;
  const start = behindLeadingWords(cursor, claim);
  if (isSizeOfSubject(cursor, claim)) return true;
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

/** "Deals over 10,000 EUR close ..." says which deals are meant. */
function isSizeOfSubject(cursor: TokenCursor, { clause, from, to, threshold }: SentenceClaim): boolean {
  const isLevel = /^(?:at-least|at-most|between)$/.test(threshold.direction);
  const isBeside = /^(?:over|under|above|below|between)$/.test(cursor.wordAt(from));
  const isLinked = /^(?:of|with)$/.test(cursor.wordAt(from - 1));
  const noun = isBeside ? from - 1 : from - 2;
  const isSubject = clause.from <= noun && noun - clause.from < 3 && (isBeside || isLinked);
  if (!isLevel || !isSubject || !isPluralNoun(cursor.wordAt(noun), noun === clause.from)) return false;
  const verb = cursor.wordAt(to);
  return (
    to < clause.to &&
    (cursor.phraseLength(changeVerbs, to) > 0 ||
      peopleVerbs.has(verb) ||
      auxiliaries.has(verb) ||
      /^(?:close|ship|cost|old)$/.test(verb))
  );
}

/** The first word of a clause is no verb: "Orders under 50 EUR". */
function isPluralNoun(word: string, isFirst: boolean): boolean {
  return word.endsWith("s") && !linkWords.has(word) && (isFirst || !peopleVerbs.has(word));
}

/** The word that ties a number to the noun in front of it, be it of the comparison or before it. */
function linkTo(cursor: TokenCursor, from: number): string {
  const first = cursor.wordAt(from);
  return /^(?:over|under|above|below)$/.test(first) && peopleNouns.has(cursor.wordAt(from - 1))
    ? first
    : cursor.wordAt(from - 1);
}

/** "At least 8% of users will open more than 3 pages": the second number is part of what the 8% do. */
export function isConditionOf(cursor: TokenCursor, inner: SentenceClaim, outer: SentenceClaim): boolean {
  if (inner.clause !== outer.clause) return false;
  if (isAboutPeople(cursor, outer) && isNextDeed(cursor, inner.from - 1)) return true;
  if (isJoined(cursor, outer.to, inner.from)) return false;
  const isWindow = isTime(inner) && /^(?:within|in|under|less)$/.test(cursor.wordAt(inner.from)) && !isTime(outer);
  return isWindow || isOfPeople(cursor, outer) || isUnderCondition(cursor, inner, outer);
}

/** "sales rise by 5% for orders over 50 EUR", "... with at most 3 e-mails", "... for at least 2 weeks". */
function isUnderCondition(cursor: TokenCursor, { from }: SentenceClaim, { to }: SentenceClaim): boolean {
  if (to < from && /^(?:with|for)$/.test(cursor.wordAt(from - 1))) return true;
  const isSize = /^(?:over|under|above|below|between)$/.test(cursor.wordAt(from));
  const isBehind = [2, 3].some((back) => to <= from - back && /^(?:for|among|on|of)$/.test(cursor.wordAt(from - back)));
  return isSize && isBehind && !linkWords.has(cursor.wordAt(from - 1));
}

/** "... sign up and pay more than 5 EUR": a verb that the same people do. */
function isNextDeed(cursor: TokenCursor, at: number): boolean {
  const verb = cursor.wordAt(at);
  return cursor.wordAt(at - 1) === "and" && peopleVerbs.has(verb) && !verb.endsWith("s");
}

/** "At least 8% of ...", "at least 30 people": what stands behind it is what they do. */
function isOfPeople(cursor: TokenCursor, { from, to }: SentenceClaim): boolean {
  if (cursor.wordAt(to) === "of" || peopleNouns.has(cursor.wordAt(to))) return true;
  return some(cursor, from, to, (word, at) => peopleNouns.has(word) && !/^(?:per|a|each)$/.test(cursor.wordAt(at - 1)));
}

/** Whether those people are whom the clause is about, so that they do what an "and" adds as well. */
export function isAboutPeople(cursor: TokenCursor, claim: SentenceClaim): boolean {
  return claim.from === behindLeadingWords(cursor, claim) && isOfPeople(cursor, claim);
}

function behindLeadingWords(cursor: TokenCursor, { clause, from }: SentenceClaim): number {
  let at = clause.from;
  while (at < from && (leadingWords.has(cursor.wordAt(at)) || /^["'“„«‘]$/.test(cursor.wordAt(at)))) at++;
  return at;
}

function isTime({ threshold }: SentenceClaim): boolean {
  return isTimeUnit(threshold.unit);
}

export function isJoined(cursor: TokenCursor, from: number, to: number): boolean {
  return some(cursor, from, to, (word) => /^(?:and|or|but|&|\+|,|;|plus|while)$/.test(word));
}

/** Whether one of the words from `from` to `to` fits. */
export function some(
  cursor: TokenCursor,
  from: number,
  to: number,
  fits: (word: string, at: number) => boolean,
): boolean {
  for (let at = from; at < to; at++) if (fits(cursor.wordAt(at), at)) return true;
  return false;
}
