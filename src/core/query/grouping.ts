import { compareText } from "../base/compare-text.ts";
import { groupBy } from "../base/group-by.ts";
import { toCapital } from "../base/to-capital.ts";
import type { Card } from "./card.ts";

/** How the group is called of those that have nothing to be put together by. */
const namesWithout = { objective: "No objective", owner: "No owner", kind: "No kind" } as const;

/** Cards that have something in common, in the order in which they came. */
export interface CardGroup {
  /** What they have in common, for people; empty where nothing was asked. */
  readonly name: string;
  readonly cards: readonly Card[];
}

/**
 * Puts cards together by what was asked: groups by their names, those without one last.
 *
 * One group without a name when nothing was asked; none without cards.
 */
export function groupCards(cards: readonly Card[], grouping: "none" | keyof typeof namesWithout): readonly CardGroup[] {
  if (cards.length === 0) return [];
  if (grouping === "none") return [{ name: "", cards }];
  const groups = groupBy(cards, (card) => [nameIn(card, grouping) ?? namesWithout[grouping]]);
  const isLast = (name: string): number => Number(name === namesWithout[grouping]);
  return Array.from(groups, ([name, found]) => ({ name, cards: found })).sort(
    (a, b) => isLast(a.name) - isLast(b.name) || compareNames(a.name, b.name),
  );
}

function nameIn({ objective, owner, about }: Card, grouping: keyof typeof namesWithout): string | undefined {
  if (grouping === "kind") return about === undefined ? undefined : toCapital(about);
  return (grouping === "owner" ? owner : objective)?.trim() || undefined;
}

/** First without regard to capitals, as people look for names. */
function compareNames(a: string, b: string): number {
  return compareText(a.toLowerCase(), b.toLowerCase()) || compareText(a, b);
}
