import type { Day } from "../../base/day.ts";
import { parseWallQuery, queryKeys, toTermText, type QueryKey, type QueryTerm } from "../../grammar/wall-query.ts";
import type { Card } from "../card.ts";
import type { CardKey } from "./ask-card.ts";
import { beginsWord, plainWords, toPlain, toPlainValue } from "./card-text.ts";
import { countAnswers } from "./count-answers.ts";
import { looksOfQuery } from "../../grammar/query-looks.ts";
import { readCards, type ReadCard } from "./read-card.ts";
import { findCards, type Searched } from "./search-wall.ts";

/** What may be meant by what is being typed. */
export interface Completion {
  /** The term as it would stand in the query; of a key with its colon, to be gone on with. */
  readonly text: string;
  /** What stands in the list. */
  readonly title: string;
  /** How many cards it would leave; absent of keys. */
  readonly count?: number;
  /** Whether it is a whole term. */
  readonly isWhole: boolean;
}

/** More are no help to anybody. */
const most = 8;

/**
 * What may be meant by the last term of a query while it is typed: keys and values that begin so, those that leave most
 * cards first, and the words themselves.
 */
export function completionsOf(query: string, cards: readonly Card[], today: Day): readonly Completion[] {
  const { terms } = parseWallQuery(query);
  const term = terms.at(-1);
  if (!term || term.end !== query.length) return [];
  const left = leftBy(query.slice(0, term.start).trim(), { cards, today });
  if (term.key) return valuesOf(term.key, term, left).slice(0, most);
  const values = isKnownEnough(term) ? someKeys.flatMap((key) => valuesOf(key, term, left)) : [];
  const ranked = values.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0)).slice(0, most - 2);
  return [...keysFor(term), ...ranked, ...wordsFor(term, left)].slice(0, most);
}

const lastLeft = new WeakMap<readonly Card[], { readonly asked: string; readonly left: readonly ReadCard[] }>();

/** What the terms before leave: the same list at each letter of the term behind them. */
function leftBy(before: string, searched: Searched): readonly ReadCard[] {
  const { cards, today } = searched;
  const asked = `${today} ${before}`;
  const last = lastLeft.get(cards);
  if (last?.asked === asked) return last.left;
  const left = findCards(before, searched) ?? readCards(cards);
  lastLeft.set(cards, { asked, left });
  return left;
}

/** Before a letter was typed, everything would be offered. */
function isKnownEnough({ value, isQuoted }: QueryTerm): boolean {
  return !isQuoted && value.length > 1;
}

/** The keys whose values are looked through for a word without a key. */
const someKeys: readonly CardKey[] = [
  "tag",
  "owner",
  "objective",
  "metric",
  "status",
  "kind",
  "method",
  "decision",
  "is",
];

function valuesOf(key: QueryKey, { value, isNegated }: QueryTerm, cards: readonly ReadCard[]): readonly Completion[] {
  const typed = toPlain(value);
  const known = Array.from(countsOf(key, cards)).filter(([answer]) => startsIn(answer, typed));
  return known
    .toSorted(([, a], [, b]) => b - a)
    .map(([answer, count]) => {
      const text = toTermText({ key, value: answer, isNegated });
      return { text, title: text, isWhole: true, ...(key === "group" || key === "view" ? {} : { count }) };
    });
}

/** Whether a value or one of its words begins so. */
function startsIn(known: string, typed: string): boolean {
  return ` ${toPlainValue(known)}`.replaceAll(/[-_/]/g, " ").includes(` ${typed.replaceAll(/[-_/]/g, " ")}`);
}

function countsOf(key: QueryKey, cards: readonly ReadCard[]): ReadonlyMap<string, number> {
  if (key === "after" || key === "before") return new Map();
  if (key === "group" || key === "view") return new Map(looksOfQuery[key].map((look) => [look, 0]));
  return countAnswers(key, cards);
}

function keysFor({ value, isNegated, isQuoted }: QueryTerm): readonly Completion[] {
  if (isQuoted || value === "") return [];
  const typed = value.toLowerCase();
  return queryKeys
    .filter((key) => key.startsWith(typed))
    .map((key) => ({
      text: `${isNegated ? "-" : ""}${key}:`,
      title: `${isNegated ? "-" : ""}${key}:`,
      isWhole: false,
    }));
}

function wordsFor({ value, isNegated, isQuoted }: QueryTerm, cards: readonly ReadCard[]): readonly Completion[] {
  const typed = plainWords(value);
  if (typed === "" || typed.includes(" ") || isNegated || isQuoted) return [];
  const count = cards.filter(({ text }) => beginsWord(text, typed)).length;
  return count === 0 ? [] : [{ text: value, title: `words that begin with ${value}`, count, isWhole: true }];
}
