import type { Card } from "../card.ts";
import { searchCards, type CardIndex } from "../search-cards.ts";

/** What a query is asked of. */
export interface Searched {
  readonly cards: ReadonlyMap<string, Card>;
  readonly words: CardIndex;
  /** As `YYYY-MM-DD`. */
  readonly today: string;
}

/** The URIs of the cards that a query finds; `undefined` where nothing was asked. */
export function searchWall(query: string, { words }: Searched): ReadonlySet<string> | undefined {
  return searchCards(words, query);
}
