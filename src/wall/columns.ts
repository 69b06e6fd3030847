import { stages, type Stage } from "../core/base/stage.ts";
import type { Card } from "../core/query/card.ts";
import { sortCards } from "./board/sort-cards.ts";

/** One stage of the board with the cards that stand in it, in the order in which they are read. */
export interface Column {
  readonly stage: Stage;
  readonly cards: readonly Card[];
  /** Whether nothing stands in the stage at all, searched for or not. */
  readonly isEmpty: boolean;
}

const known = new WeakMap<readonly Card[], readonly Column[]>();

/**
 * The board: every stage, also an empty one, with what needs an answer first.
 *
 * A unit stands on it as long as it is only a question; from then on its experiments speak for it, under its title.
 *
 * @param previous The board before, which saves most of the sorting; a column of it that is still the same is kept.
 */
export function columnsOf(cards: readonly Card[], previous: readonly Column[] = []): readonly Column[] {
  return stagesOf(cards).map((column, at) => {
    const before = previous[at];
    const sorted = sortCards(column.cards, before?.cards ?? []);
    return sorted === before?.cards ? before : { ...column, cards: sorted };
  });
}

/** The stages with what stands in them, in the order in which it comes; worked out once for each list. */
export function stagesOf(cards: readonly Card[]): readonly Column[] {
  let columns = known.get(cards);
  if (!columns) known.set(cards, (columns = intoStages(cards)));
  return columns;
}

function intoStages(cards: readonly Card[]): readonly Column[] {
  const byStage = new Map<Stage, Card[]>(stages.map((stage) => [stage, []]));
  for (const card of cards) {
    if (standsOnBoard(card)) byStage.get(card.stage)?.push(card);
  }
  return Array.from(byStage, ([stage, found]) => ({ stage, cards: found, isEmpty: found.length === 0 }));
}

/** Whether a card stands for itself; a unit with experiments does not. */
export function standsOnBoard({ kind, stage }: Card): boolean {
  return kind === "experiment" || stage === "define";
}

/**
 * The same columns with only the cards in `found`; all of them when nothing was asked.
 *
 * @param previous The answer before; a column of it that shows the same is kept.
 */
export function filterColumns(
  columns: readonly Column[],
  found: ReadonlySet<Card> | undefined,
  previous: readonly Column[] = [],
): readonly Column[] {
  if (!found) return columns;
  return columns.map((column, at) => {
    const cards = column.cards.filter((card) => found.has(card));
    const before = previous[at];
    return before && before.isEmpty === column.isEmpty && areSame(cards, before.cards) ? before : { ...column, cards };
  });
}

/** How many of the cards stand on the board. */
export function countOnBoard(cards: readonly Card[]): number {
  return stagesOf(cards).reduce((sum, column) => sum + column.cards.length, 0);
}

const overdueCounts = new WeakMap<readonly Card[], number>();

export function countOverdue(cards: readonly Card[]): number {
  let count = overdueCounts.get(cards);
  if (count === undefined) {
    count = cards.filter(({ owed }) => owed && owed.daysOverdue > 0).length;
    overdueCounts.set(cards, count);
  }
  return count;
}

/**
 * The stages that start folded, for somebody who has not folded any.
 *
 * A wide wall folds the ideas, so that the work has room, unless there are only ideas. A narrow one shows one
 * stage below the other and starts with those that owe something.
 */
export function foldedAtFirst(columns: readonly Column[], isNarrow: boolean): readonly Stage[] {
  const full = columns.filter(({ isEmpty }) => !isEmpty);
  const isOwing = ({ cards }: Column): boolean => cards.some(({ owed }) => owed);
  if (isNarrow) return full.some(isOwing) ? full.filter((column) => !isOwing(column)).map(({ stage }) => stage) : [];
  return full.some(({ stage }) => stage !== "define") ? ["define"] : [];
}

function areSame(some: readonly Card[], others: readonly Card[]): boolean {
  return some.length === others.length && some.every((card, at) => card === others[at]);
}
