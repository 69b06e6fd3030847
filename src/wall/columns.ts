import { stages, type Stage } from "../core/base/stage.ts";
import type { Card } from "../core/query/card.ts";

/** One stage of the board with the cards that stand in it, in the order in which they are read. */
export interface Column {
  readonly stage: Stage;
  readonly cards: readonly Card[];
  /** Whether nothing stands in the stage at all, searched for or not. */
  readonly isEmpty: boolean;
}

/**
 * The board: every stage, also an empty one, with what needs an answer first.
 *
 * A unit stands on it as long as it is only a question; from then on its experiments speak for it, under its title.
 *
 * @param previous Cards in an order that was worked out before, which saves most of the sorting.
 */
export function columnsOf(cards: Iterable<Card>, previous: readonly Card[] = []): readonly Column[] {
  const present = new Set(cards);
  const known = previous.filter((card) => present.delete(card));
  return stagesOf([...known, ...present]).map((column) => ({ ...column, cards: column.cards.toSorted(compareCards) }));
}

/** The stages with what stands in them, in the order in which it comes. */
export function stagesOf(cards: Iterable<Card>): readonly Column[] {
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

/** The same columns with only the cards in `found`; all of them when nothing was asked. */
export function filterColumns(columns: readonly Column[], found: ReadonlySet<string> | undefined): readonly Column[] {
  if (!found) return columns;
  return columns.map((column) => ({ ...column, cards: column.cards.filter(({ uri }) => found.has(uri)) }));
}

export function countCards(columns: readonly Column[]): number {
  return columns.reduce((sum, { cards }) => sum + cards.length, 0);
}

export function countOverdue(cards: readonly Card[]): number {
  return cards.filter(({ owed }) => owed && owed.daysOverdue > 0).length;
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

/** Files that cannot be read, then what is owed longest, what ends first, what ran last; the URI settles the rest. */
function compareCards(a: Card, b: Card): number {
  return (
    Number(b.unreadable !== undefined) - Number(a.unreadable !== undefined) ||
    overdueOf(b) - overdueOf(a) ||
    daysLeftOf(a) - daysLeftOf(b) ||
    compareText(b.window.to ?? b.window.from ?? "", a.window.to ?? a.window.from ?? "") ||
    compareText(a.title, b.title) ||
    compareText(a.uri, b.uri)
  );
}

/** Nothing owed sorts behind everything owed; a finite number, because two infinities have no difference. */
function overdueOf({ owed }: Card): number {
  return owed?.daysOverdue ?? -Number.MAX_SAFE_INTEGER;
}

function daysLeftOf({ stage, daysLeft }: Card): number {
  return stage === "run" && daysLeft !== undefined ? daysLeft : Number.MAX_SAFE_INTEGER;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
