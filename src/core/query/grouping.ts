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
  const groups = new Map<string | undefined, Card[]>();
  for (const card of cards) {
    const name = nameIn(card, grouping);
    const group = groups.get(name);
    if (group) group.push(card);
    else groups.set(name, [card]);
  }
  return Array.from(groups)
    .sort(([a], [b]) => Number(a === undefined) - Number(b === undefined) || compareNames(a ?? "", b ?? ""))
    .map(([name, found]) => ({ name: name ?? namesWithout[grouping], cards: found }));
}

function nameIn({ objective, owner, about }: Card, grouping: keyof typeof namesWithout): string | undefined {
  if (grouping === "kind") return about === undefined ? undefined : toCapital(about);
  const name = (grouping === "owner" ? owner : objective)?.trim();
  return name === "" ? undefined : name;
}

/** First without regard to capitals, as people look for names. */
function compareNames(a: string, b: string): number {
  return compare(a.toLowerCase(), b.toLowerCase()) || compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
