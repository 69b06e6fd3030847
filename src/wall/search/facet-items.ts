import type { Day } from "../../core/base/day.ts";
import type { Card } from "../../core/query/card.ts";
import { facetKeys, facetValuesOf, type FacetKey, type FacetValue } from "../../core/query/search/facets.ts";
import { verdictLooks, type VerdictLook } from "../../core/query/verdict-words.ts";
import { toNumberText } from "../text/count-of.ts";
import type { MenuItem } from "../menu/menu-item.ts";

export const facetTitles = {
  objective: "Objective",
  owner: "Owner",
  kind: "Kind",
  verdict: "Verdict",
  registration: "Registration",
  owes: "Owes",
} as const satisfies Record<FacetKey, string>;

/** What is filtered. */
interface Filtered {
  readonly query: string;
  readonly cards: readonly Card[];
  readonly today: Day;
}

/** More lines are searched faster by typing. */
const mostLines = 50;
const mostInOneMenu = 12;

/** What a line of a menu of facets asks for when it is picked: a value, or to type one. */
export type FacetPick = { readonly key: FacetKey; readonly value: string } | { readonly typed: FacetKey };

/** The lines of one facet. */
export function facetItems(key: FacetKey, { query, cards, today }: Filtered, most = mostLines): readonly MenuItem[] {
  const values = facetValuesOf(key, query, cards, today);
  const left = values.length - most;
  const lines = values.filter(({ isChosen }, at) => isChosen || at < most).map(toItem);
  return left <= 0
    ? lines
    : [...lines, { id: `${typedPrefix}${key}`, title: `${toNumberText(left)} more: type ${key}: in the search` }];
}

/** The lines of all facets, each under its name. */
export function allFacetItems(filtered: Filtered): readonly MenuItem[] {
  return facetKeys.flatMap((key) => {
    const lines = facetItems(key, filtered, mostInOneMenu);
    return lines.length === 0 ? [] : [{ id: key, title: facetTitles[key], isHeading: true }, ...lines];
  });
}

const typedPrefix = "?";

/** What the id of a line stands for. */
export function pickOf(id: string): FacetPick | undefined {
  const at = id.indexOf(":");
  const name = id.startsWith(typedPrefix) ? id.slice(typedPrefix.length) : id.slice(0, at);
  const key = facetKeys.find((known) => known === name);
  if (!key) return undefined;
  return id.startsWith(typedPrefix) ? { typed: key } : { key, value: id.slice(at + 1) };
}

function toItem({ key, value, title, count, isChosen }: FacetValue): MenuItem {
  return {
    id: `${key}:${value}`,
    title,
    detail: toNumberText(count),
    isChecked: isChosen,
    ...(key === "verdict" && { shape: verdictLooks[value as VerdictLook].shape }),
  };
}
