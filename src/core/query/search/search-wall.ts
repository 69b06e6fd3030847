import type { Day } from "../../base/day.ts";
import { parseWallQuery, type QueryTerm } from "../../grammar/wall-query.ts";
import type { Card } from "../card.ts";
import { askedDay, cardKeys } from "./ask-card.ts";
import { dayBound } from "./day-bound.ts";
import { cardText, plainWords, toPlain } from "./card-text.ts";
import { findWords } from "./find-words.ts";

/** What a query is asked of. */
export interface Searched {
  readonly cards: readonly Card[];
  readonly today: Day;
}

/**
 * The URIs of the cards that a query finds, in the order of the cards; `undefined` where nothing was asked.
 *
 * Terms of one key are alternatives, those of different keys must all hold, and so must all words. A term that is not
 * understood finds nothing, because a filter that is passed over in silence would show what nobody asked for.
 */
export function searchWall(query: string, { cards, today }: Searched): ReadonlySet<string> | undefined {
  const asked = parseWallQuery(query).terms.filter(
    ({ key, value }) => value !== "" && key !== "group" && key !== "view",
  );
  const words = asked.flatMap((term) => (isPlainWord(term) ? wordsIn(term.value) : []));
  const tests = testsOf(asked, today);
  if (tests.length === 0 && words.length === 0) return undefined;
  const left = cards.filter((card) => tests.every((test) => test(card)));
  const found = words.length === 0 ? left : left.filter(findWords(words, cards));
  return new Set(found.map(({ uri }) => uri));
}

function wordsIn(text: string): readonly string[] {
  return plainWords(text).split(" ").filter(Boolean);
}

function isPlainWord({ key, isQuoted, isNegated }: QueryTerm): boolean {
  return key === undefined && !isQuoted && !isNegated;
}

type Test = (card: Card) => boolean;

function testsOf(asked: readonly QueryTerm[], today: Day): readonly Test[] {
  return [
    ...Object.entries(cardKeys).flatMap(([key, { answersOf, isPart = false }]) =>
      keyTests(
        asked.filter((term) => term.key === key),
        (card, value) => answersOf(card).some((answer) => answer !== undefined && isAnswer(answer, value, isPart)),
      ),
    ),
    ...asked.flatMap((term) => dayTest(term, today)),
    ...asked.filter((term) => term.key === undefined && !isPlainWord(term)).flatMap(textTest),
  ];
}

/** Of the values that are asked for one must be there, of those with a `-` none. */
function keyTests(terms: readonly QueryTerm[], has: (card: Card, value: string) => boolean): readonly Test[] {
  const valuesOf = (isNegated: boolean): readonly string[] =>
    terms.filter((term) => term.isNegated === isNegated).map(({ value }) => toPlain(value));
  const [wanted, unwanted] = [valuesOf(false), valuesOf(true)];
  return [
    ...(wanted.length === 0 ? [] : [(card: Card) => wanted.some((value) => has(card, value))]),
    ...(unwanted.length === 0 ? [] : [(card: Card) => !unwanted.some((value) => has(card, value))]),
  ];
}

function isAnswer(answer: string, value: string, isPart: boolean): boolean {
  if (answer === value) return true;
  return isPart ? toPlain(answer).includes(value) : toPlain(answer) === value;
}

function dayTest({ key, value, isNegated }: QueryTerm, today: Day): readonly Test[] {
  if (key !== "after" && key !== "before") return [];
  const bound = dayBound(value, today);
  if (bound === undefined) return [() => false];
  const isIn = (day: Day): boolean => (key === "after" ? bound <= day : day < bound);
  return [
    (card) => {
      const day = askedDay(card, today);
      return day !== undefined && isIn(day) !== isNegated;
    },
  ];
}

/** Exact words stand side by side as they are; a word that is not wanted stands at the beginning of no word. */
function textTest({ value, isNegated, isQuoted }: QueryTerm): readonly Test[] {
  const words = plainWords(value);
  if (words === "") return [];
  const wanted = isQuoted ? ` ${words} ` : ` ${words}`;
  return [(card) => cardText(card).includes(wanted) !== isNegated];
}
