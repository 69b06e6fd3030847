import type { Day } from "../../base/day.ts";
import { toCapital } from "../../base/to-capital.ts";
import { queryValues } from "../../grammar/query-values.ts";
import type { Card } from "../card.ts";
import { verdictLooks, type VerdictLook } from "../verdict-words.ts";
import type { CardKey } from "./ask-card.ts";
import { toPlainValue } from "./card-text.ts";
import { countAnswers } from "./count-answers.ts";
import { askedValues, withoutKey, type Asked } from "./edit-query.ts";
import { readCards } from "./read-card.ts";
import { findCards } from "./search-wall.ts";

/** What cards can be narrowed down by, in the order of the wall. */
export const facetKeys = ["objective", "owner", "kind", "verdict", "registration", "owes"] as const satisfies CardKey[];
export type FacetKey = (typeof facetKeys)[number];

/** One value of a facet. */
export interface FacetValue extends Asked {
  readonly key: FacetKey;
  /** The value as it is said. */
  readonly title: string;
  /** How many cards of what is found without this facet have it. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** The values of a facet that occur, with those that are asked for though nothing has them. */
export function facetValuesOf(key: FacetKey, query: string, cards: readonly Card[], today: Day): readonly FacetValue[] {
  const all = readCards(cards);
  const counts = countAnswers(key, findCards(withoutKey(query, key), { cards, today }) ?? all);
  const asked = new Set(askedValues(query, key));
  const isChosen = (value: string): boolean => asked.has(toPlainValue(value));
  const lost = asked.size === 0 ? [] : Array.from(countAnswers(key, all).keys()).filter(isChosen);
  return Array.from(new Set([...counts.keys(), ...lost]))
    .filter((value) => !isLeftOut(key, value))
    .map((value) => {
      return { key, value, title: titleOf(key, value), count: counts.get(value) ?? 0, isChosen: isChosen(value) };
    })
    .toSorted(byOrder(queryValues[key]));
}

/** Whether it is a unit or an experiment is no kind of question. */
function isLeftOut(key: FacetKey, answer: string): boolean {
  return key === "kind" && (answer === "unit" || answer === "experiment");
}

function titleOf(key: FacetKey, value: string): string {
  if (key === "verdict") return verdictLooks[value as VerdictLook].word;
  if (key === "objective" || key === "owner") return value;
  return toCapital(value === "unit" ? "answer" : value.replaceAll("-", " "));
}

/** Known values in their order, others by how many have them. */
function byOrder(values: readonly string[] | undefined): (a: FacetValue, b: FacetValue) => number {
  return (a, b) =>
    values
      ? values.indexOf(a.value) - values.indexOf(b.value)
      : b.count - a.count || (a.title < b.title ? -1 : Number(a.title > b.title));
}
