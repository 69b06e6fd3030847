import { compareText } from "../../core/base/compare-text.ts";
import type { Card } from "../../core/query/card.ts";

/** More days than anything takes; a small number, because two infinities have no difference. */
const ages = 1e9;

/** With more new ones it is quicker to sort all of them. */
const mostInserted = 16;

/**
 * Cards in the order in which they are read on the board.
 *
 * @param previous The answer before: the same list where nothing changed; else what is new is put in between.
 */
export function sortCards(cards: readonly Card[], previous: readonly Card[]): readonly Card[] {
  const added = new Set(cards);
  const kept = previous.filter((card) => added.delete(card));
  if (added.size === 0 && kept.length === previous.length) return previous;
  if (added.size > mostInserted) return sortAnew([...kept, ...added]);
  for (const card of added) kept.splice(findPlace(kept, rankOf(card)), 0, card);
  return kept;
}

function sortAnew(cards: readonly Card[]): readonly Card[] {
  return cards
    .map(rankOf)
    .sort(compareRanks)
    .map(({ card }) => card);
}

/** The place in a sorted list, by halves. */
function findPlace(sorted: readonly Card[], rank: Rank): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && compareRanks(rankOf(other), rank) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What decides the place of a card. Read once for each card, because it is compared a dozen times. */
interface Rank {
  readonly card: Card;
  readonly readable: number;
  readonly pinned: number;
  readonly overdue: number;
  readonly daysLeft: number;
  readonly end: string;
}

/** Nothing owed sorts behind everything owed, and what does not end behind what does. */
function rankOf(card: Card): Rank {
  const { owed, stage, daysLeft, unreadable, window, pinned } = card;
  return {
    card,
    readable: unreadable === undefined ? 1 : 0,
    pinned: pinned ? 0 : 1,
    overdue: owed?.daysOverdue ?? -ages,
    daysLeft: stage === "run" ? (daysLeft ?? ages) : ages,
    end: window.to ?? window.from ?? "",
  };
}

/** Files that cannot be read, then what somebody pinned, what is owed longest, what ends first, what ran last; the URI settles the rest. */
function compareRanks(a: Rank, b: Rank): number {
  return (
    a.readable - b.readable ||
    a.pinned - b.pinned ||
    b.overdue - a.overdue ||
    a.daysLeft - b.daysLeft ||
    compareText(b.end, a.end) ||
    compareText(a.card.title, b.card.title) ||
    compareText(a.card.uri, b.card.uri)
  );
}
