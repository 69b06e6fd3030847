import type { Card } from "../../core/query/card.ts";
import { readCard, type ReadCard } from "../../core/query/search/read-card.ts";

/** How much of an idle moment is left to others, in milliseconds. */
const courtesy = 4;

/** What a search reads of a card, what is asked for first before. */
const parts: readonly ((card: ReadCard) => unknown)[] = [({ text }) => text, ({ words }) => words];

/**
 * Reads cards for the search while nobody needs the page: otherwise the first key would read them all.
 *
 * @returns Gives up what is left.
 */
export function warmTexts(cards: readonly Card[]): () => void {
  let at = 0;
  const end = parts.length * cards.length;
  const work = (deadline: IdleDeadline): void => {
    for (; at < end && courtesy < deadline.timeRemaining(); at++) {
      const card = cards[at % cards.length];
      if (card) parts[Math.floor(at / cards.length)]?.(readCard(card));
    }
    if (at < end) handle = requestIdleCallback(work);
  };
  let handle = requestIdleCallback(work);
  return () => cancelIdleCallback(handle);
}
