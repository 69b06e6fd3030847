import type { Day } from "../../base/day.ts";
import { parseWallQuery, type QueryTerm } from "../../grammar/wall-query.ts";
import type { Card } from "../card.ts";
import { askedDay, cardKeys, isCardKey, type CardKey } from "./ask-card.ts";
import { dayBound } from "../../grammar/day-bound.ts";
import { plainWords, toPlain, toPlainValue } from "./card-text.ts";
import { findWords } from "./find-words.ts";
import { readCards, type ReadCard } from "./read-card.ts";

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
export function searchWall(query: string, searched: Searched): ReadonlySet<string> | undefined {
  const found = findCards(query, searched);
  return found && new Set(found.map(({ card }) => card.uri));
}

/** The same cards, as they were read. */
export function findCards(query: string, { cards, today }: Searched): readonly ReadCard[] | undefined {
  const asked = parseWallQuery(query).terms.filter(
    ({ key, value }) => value !== "" && key !== "group" && key !== "view",
  );
  const words = asked.flatMap((term) => (isPlainWord(term) ? wordsIn(term.value) : []));
  if (asked.length === 0) return undefined;
  const read = readCards(cards);
  const tests = testsOf(asked, read, today);
  if (tests.length === 0 && words.length === 0) return undefined;
  const left = tests.length === 0 ? read : read.filter((card) => tests.every((test) => test(card)));
  return words.length === 0 ? left : left.filter(findWords(words, read));
}

function wordsIn(text: string): readonly string[] {
  return plainWords(text).split(" ").filter(Boolean);
}

function isPlainWord({ key, isQuoted, isNegated }: QueryTerm): boolean {
  return key === undefined && !isQuoted && !isNegated;
}

type Test = (read: ReadCard) => boolean;

function testsOf(asked: readonly QueryTerm[], read: readonly ReadCard[], today: Day): readonly Test[] {
  return [
    ...keysIn(asked).flatMap((key) =>
      keyTests(
        key,
        asked.filter((term) => term.key === key),
        read,
      ),
    ),
    ...asked.flatMap((term) => dayTest(term, today)),
    ...asked.filter((term) => term.key === undefined && !isPlainWord(term)).flatMap(textTest),
  ];
}

function keysIn(asked: readonly QueryTerm[]): readonly CardKey[] {
  return Array.from(new Set(asked.flatMap(({ key }) => (key !== undefined && isCardKey(key) ? key : []))));
}

/** Of the values that are asked for one must be there, of those with a `-` none. */
function keyTests(key: CardKey, terms: readonly QueryTerm[], read: readonly ReadCard[]): readonly Test[] {
  return [false, true].flatMap((isNegated): Test[] => {
    const values = terms.filter((term) => term.isNegated === isNegated).map(({ value }) => toPlain(value));
    if (values.length === 0) return [];
    const parts = cardKeys[key].isPart ? values.filter((value) => !isAnswered(key, value, read)) : [];
    const fits = remembered((answer) => {
      const plain = toPlainValue(answer);
      return values.includes(plain) || parts.some((part) => plain.includes(part));
    });
    return [(one) => one.answersTo(key).some(fits) !== isNegated];
  });
}

/** Whether something is called so; then whatever only has it in its name is not meant. */
function isAnswered(key: CardKey, value: string, read: readonly ReadCard[]): boolean {
  const isIt = remembered((answer) => toPlainValue(answer) === value);
  return read.some((one) => one.answersTo(key).some(isIt));
}

/** Thousands of cards give a few answers. */
function remembered(holds: (answer: string) => boolean): (answer: string) => boolean {
  const known = new Map<string, boolean>();
  return (answer) => {
    let is = known.get(answer);
    if (is === undefined) known.set(answer, (is = holds(answer)));
    return is;
  };
}

function dayTest({ key, value, isNegated }: QueryTerm, today: Day): readonly Test[] {
  if (key !== "after" && key !== "before") return [];
  const bound = dayBound(value, today);
  if (bound === undefined) return [() => false];
  const isIn = (day: Day): boolean => (key === "after" ? bound <= day : day < bound);
  return [
    ({ card }) => {
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
  const parts = words.split(" ");
  return [(read) => (hasAll(read.text, parts) && read.spaced.includes(wanted)) !== isNegated];
}

/** Asked first, because to part the words of a text takes longer than to look through it. */
function hasAll(text: string, parts: readonly string[]): boolean {
  return parts.every((part) => text.includes(part));
}
