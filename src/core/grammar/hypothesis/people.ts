import type { Stretch } from "./stretch.ts";
import { auxiliaries, peopleNouns, peopleVerbs } from "./words.ts";
import type { TokenCursor } from "../token-cursor.ts";

/** Nouns behind a word for people that make it a part of their name: "user satisfaction", "customer support". */
const namesBehind =
  /^(?:rates?|times?|scores?|count|satisfaction|churn|retention|engagement|base|numbers?|tickets?|e?-?mails?|feedback|requests?|questions?|support|lifetime|acquisition|growth|complaints?|reviews?|value|loyalty|research|interviews?|sessions?|happiness|turnover)$/;
/** What may stand between people and their verb: "users shown the simulation", "people who ...". */
const restricting =
  /^(?:who|that|which|whose|shown|given|sent|told|asked|with|without|from|in|on|of|at|by|for|not|new|to|per|,)$/;

/** Whether one of the first words names people: "new users shown the simulation". */
export function isPeople(cursor: TokenCursor, stretch: Stretch): boolean {
  return findPeople(cursor, stretch) !== undefined;
}

/** The place behind the noun for people among the first words; `undefined` when there is none. */
function findPeople(cursor: TokenCursor, { from: start, to }: Stretch): number | undefined {
  const from = start + shareLength(cursor, start);
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const word = cursor.wordAt(at);
    if (/^(?:of|in|on|per|for|to|with|from)$/.test(word)) return undefined;
    const isWhole = at + 1 >= to || !isCompound(word, cursor.wordAt(at + 1));
    if (peopleNouns.has(word) && isWhole) return at + 1;
  }
  return undefined;
}

/** "5% of checkout traffic": how many tokens stand in front of the people. */
function shareLength(cursor: TokenCursor, at: number): number {
  if (cursor.peek(at)?.kind !== "number") return 0;
  const unit = cursor.wordAt(at + 1) === "%" ? 2 : 1;
  return cursor.wordAt(at + unit) === "of" ? unit + 1 : 0;
}

/** "user satisfaction", "guest checkouts": not people but something of theirs. */
function isCompound(noun: string, next: string): boolean {
  if (namesBehind.test(next) || peopleNouns.has(next)) return true;
  const isSingular = peopleNouns.has(`${noun}s`);
  const isSentence =
    restricting.test(next) || auxiliaries.has(next) || peopleVerbs.has(next) || /(?:ing|ed)$/.test(next);
  return isSingular && !isSentence && /^\p{L}/u.test(next);
}

/**
 * Where the verb begins in "users shown the button will click it".
 *
 * At an auxiliary; else behind the noun, where nothing says which people are meant; else at the first verb that people
 * do and that belongs to no "who".
 */
export function findVerb(cursor: TokenCursor, stretch: Stretch): number | undefined {
  const { from, to } = stretch;
  for (let at = from; at < to; at++) if (auxiliaries.has(cursor.wordAt(at))) return at;
  const behind = findPeople(cursor, stretch);
  if (behind !== undefined && behind < to && cursor.wordAt(behind) === "to") return behind;
  if (behind !== undefined && behind < to && isVerbLike(cursor.wordAt(behind))) return behind;
  let isRelative = false;
  for (let at = from + 1; at < to; at++) {
    const word = cursor.wordAt(at);
    if (/^(?:who|that|which)$/.test(word)) isRelative = true;
    else if (peopleVerbs.has(word) && isRelative) isRelative = false;
    else if (peopleVerbs.has(word)) return at;
  }
  return undefined;
}

function isVerbLike(word: string): boolean {
  return /^\p{L}/u.test(word) && !restricting.test(word) && !/(?:ing|[^e]ed)$/.test(word);
}

/** A phrase without the people it is about, and these. */
export interface Split {
  readonly rest?: Stretch;
  readonly population?: Stretch;
}

/** "conversion among new visitors": whom the words are about stands behind their last "among", "for" or "of". */
export function splitPopulation(cursor: TokenCursor, stretch: Stretch | undefined): Split {
  if (!stretch) return {};
  for (let at = stretch.to - 1; at > stretch.from; at--) {
    const link = cursor.wordAt(at);
    if (!/^(?:among|amongst|for|of)$/.test(link)) continue;
    const population = { from: at + 1, to: stretch.to };
    const isAmount = link === "of" && amounts.test(cursor.wordAt(at - 1));
    if (isAmount || !isPeople(cursor, population)) return { rest: stretch };
    return { rest: { from: stretch.from, to: at }, population };
  }
  return { rest: stretch };
}

/** "The number of users" is a metric as a whole, "50% of users" are people as a whole. */
const amounts =
  /^(?:%|\d+|percent|half|third|quarter|number|share|percentage|proportion|amount|count|part|total|cost|value|majority|retention)$/;
