import type { Clauses } from "./clauses.ts";
import type { Asides } from "./asides.ts";
import type { Obstacle, SentenceClaim } from "./attempt.ts";
import type { Scan } from "./claims.ts";
import {
  changeOrders,
  determiners,
  orderVerbs,
  questionWords,
  taskNouns,
  taskVerbs,
  vagueWords,
} from "./refusal-words.ts";
import { auxiliaries } from "./words.ts";
import { isNegation } from "./negation.ts";
import { changeVerbs } from "../change-words.ts";
import { comparatorsBefore } from "../comparator.ts";
import { isNumberAt } from "../number-reader.ts";
import { spanOf } from "../reading.ts";
import type { Token } from "../token.ts";
import type { TokenCursor } from "../token-cursor.ts";

const example = '"If we show the price earlier, sign-ups will increase by 2 points"';

/** @throws Refused when the text asks: a claim can be wrong, a question cannot. */
export function refuseQuestion(cursor: TokenCursor): void {
  let last = cursor.place;
  while (cursor.peek(last + 1)) last++;
  while (last > 0 && /^["'”’)»]$/.test(cursor.wordAt(last))) last--;
  const first = cursor.peek();
  const asks = cursor.wordAt(last) === "?" || isQuestionAt(cursor);
  if (!first || !asks) return;
  cursor.refuse("question", cursor.whole(), `This asks; write what you believe the answer is, as in ${example}.`);
}

function isQuestionAt(cursor: TokenCursor): boolean {
  const first = cursor.wordAt();
  if (!questionWords.has(first)) return false;
  if (first === "will" && cursor.phraseLength(changeVerbs, 1) > 0) return false;
  // "When we ..." and "May sales ..." are no questions without a question mark; "Will users ..." is one.
  if (/^(?:when|may|might|can|is|are|where|who|what|which|that)$/.test(first))
    return /^(?:what|which|is|are|can)$/.test(first);
  return true;
}

/** @throws Refused when nobody can count who is meant: "Most users need at most 3 clicks". */
export function refuseVagueSubject(cursor: TokenCursor, { clause, from }: SentenceClaim): void {
  const word = cursor.peek(clause.from);
  if (word && clause.from < from && /^(?:few|most|many|some|several)$/.test(word.text)) refuseVague(cursor, word);
}

/** @throws Refused when the text says what to do, and not what will be seen. */
export function refuseTask(cursor: TokenCursor, claim: SentenceClaim | undefined): void {
  const isStory = cursor.wordAt() === "as" && /^(?:a|an)$/.test(cursor.wordAt(1));
  if (!isStory && !isOrder(cursor, claim) && !isPlan(cursor, claim)) return;
  const message = `This says what to do; write what you expect to see afterwards, as in ${example}.`;
  cursor.refuse("task", cursor.whole(), message);
}

/** "Build the checkout", "Interview at least 5 people"; but "Build time drops by 20%" is no order. */
function isOrder(cursor: TokenCursor, claim: SentenceClaim | undefined): boolean {
  const verb = cursor.wordAt();
  const next = cursor.wordAt(1);
  if (/^(?:let['’]s|please)$/.test(verb)) return true;
  if (orderVerbs.has(verb)) return true;
  if (claim?.from === 0 && changeOrders.has(verb)) return !/^(?:of|in|by|to|from)$/.test(next);
  if (!taskVerbs.has(verb)) return false;
  if (
    taskNouns.has(verb) &&
    (auxiliaries.has(next) || isNegation(next) || /^(?:takes|stays|lasts|is|are|needs|costs)$/.test(next))
  )
    return false;
  if (!claim || !taskNouns.has(verb)) return true;
  return determiners.has(next) || /^(?:whether|if|how|to|with)$/.test(next) || claim.from === 1;
}

/** "We will build ...", "We should interview at least 5 people". */
function isPlan(cursor: TokenCursor, claim: SentenceClaim | undefined): boolean {
  const isTeam = cursor.wordAt() === "the" && cursor.wordAt(1) === "team";
  if (!isTeam && !/^(?:we|i|let|please|we['’]ll|i['’]ll)$/.test(cursor.wordAt())) return false;
  for (let at = 1; at < 6; at++) {
    if (!taskVerbs.has(cursor.wordAt(at))) continue;
    const isVerb = at === 1 || /^(?:will|to|should|must|can|us|and|then)$/.test(cursor.wordAt(at - 1));
    return isVerb && (!claim || isObject(cursor, at, claim));
  }
  return false;
}

/** Whether the number of a claim is what the task is done with: "send at most 3 e-mails". */
function isObject(cursor: TokenCursor, verb: number, { clause, from, object }: SentenceClaim): boolean {
  if (object || from - verb > 3 || verb < clause.from) return false;
  for (let at = verb; at < from; at++) if (/^(?:and|,|so)$/.test(cursor.wordAt(at))) return false;
  return true;
}

/**
 * Says why a sentence without a claim is refused: what was nearly one, words instead of a number, or no number at all.
 *
 * @throws Refused always.
 */
export function refuseNoClaim(
  cursor: TokenCursor,
  { claims, obstacles }: Scan,
  { clauses }: Clauses,
  asides: Asides,
): never {
  const whole = cursor.whole();
  if (cursor.isAtEnd) cursor.refuse("empty", whole, `Nothing is written here; write a sentence such as ${example}.`);
  const obstacle = obstacles.find(({ isBare }) => !isBare) ?? obstacles.find(({ isShare }) => isShare) ?? obstacles[0];
  if (obstacle) refuseObstacle(cursor, obstacle);
  const [qualifier] = claims;
  if (qualifier) {
    const span = spanOf(cursor.peek(qualifier.from) ?? whole, cursor.peek(qualifier.to - 1));
    const message = `"${cursor.quote(span)}" says who is meant; write a number for what they will do as well.`;
    cursor.refuse("ambiguous", span, message);
  }
  const isCondition = clauses.some(({ role, from, to }) => role === "change" && hasNumber(cursor, from, to, asides));
  if (isCondition) {
    const message = "The number stands in the words for the change; write one into what you expect to see as well.";
    cursor.refuse("no-number", whole, message);
  }
  for (let at = 0; cursor.peek(at); at++) {
    const word = cursor.peek(at);
    if (!word || !vagueWords.has(word.text)) continue;
    refuseVague(cursor, word);
  }
  return cursor.refuse("no-number", whole, `There is no number that could fail; write one, as in ${example}.`);
}

function refuseVague(cursor: TokenCursor, word: Token): never {
  const message = `"${cursor.quote(word)}" can be argued about; write a number, as in "increase by 2 points" or "at least 8%".`;
  return cursor.refuse("vague", word, message);
}

/** Whether the only numbers of a sentence may stand beside words of change or of size, which then are its claim. */
export function isVague(cursor: TokenCursor): boolean {
  for (let at = 0; cursor.peek(at); at++) {
    if (cursor.phraseLength(comparatorsBefore, at) > 1) at += cursor.phraseLength(comparatorsBefore, at);
    if (vagueWords.has(cursor.wordAt(at)) || cursor.phraseLength(changeVerbs, at) > 0) return true;
  }
  return false;
}

export function refuseObstacle(cursor: TokenCursor, { refusal, isBare }: Obstacle): never {
  if (!isBare) return cursor.refuse(refusal.reason, refusal, refusal.message);
  const number = cursor.quote(refusal);
  const inside = number.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  const message = `"${number}" has no comparing word, so nobody could say when it fails; write "at least ${inside}" or "at most ${inside}".`;
  return cursor.refuse("no-direction", refusal, message);
}

function hasNumber(cursor: TokenCursor, from: number, to: number, asides: Asides): boolean {
  for (let at = from; at < to; at++) {
    if (asides.has(at)) return false;
    if (cursor.peek(at)?.kind === "number" && isNumberAt(cursor, at)) return true;
  }
  return false;
}
