import type { Card } from "../../core/query/card.ts";
import { readCard } from "../../core/query/search/read-card.ts";

/** How much of an idle moment is left to others, in milliseconds. */
const courtesy = 4;

/**
 * Reads cards for the search while nobody needs the page: otherwise the first key would read them all.
 *
 * @returns Gives up what is left.
 */
export function warmTexts(cards: readonly Card[]): () => void {
  let at = 0;
  const work = (deadline: IdleDeadline): void => {
    for (let card = cards[at]; card && courtesy < deadline.timeRemaining(); card = cards[at]) {
      readCard(card);
      at += 1;
    }
    if (at < cards.length) handle = requestIdleCallback(work);
  };
  let handle = requestIdleCallback(work);
  return () => cancelIdleCallback(handle);
}
