import type { Card } from "../../core/query/card.ts";
import { searchWall } from "../../core/query/search/search-wall.ts";
import type { Feed } from "../feed.ts";

/** What a query finds. The same arrays and sets as long as nothing changed, because the views compute by identity. */
export interface Found {
  readonly all: readonly Card[];
  /** The cards that were found; all where nothing was asked. */
  readonly cards: readonly Card[];
  /** Their URIs; `undefined` where nothing was asked. */
  readonly uris: ReadonlySet<string> | undefined;
}

/** Searches the feed, and remembers the last answer. */
export class FoundCards {
  #feed: Feed | undefined;
  #query = "";
  #found: Found = { all: [], cards: [], uris: undefined };

  find(feed: Feed, query: string): Found {
    const { cards, status } = feed;
    const isSame = this.#feed?.cards === cards && this.#feed.status.today === status.today && this.#query === query;
    if (!isSame) this.#found = this.#search(feed, query);
    this.#feed = feed;
    this.#query = query;
    return this.#found;
  }

  #search({ cards, status: { today } }: Feed, query: string): Found {
    const all = this.#feed?.cards === cards ? this.#found.all : Array.from(cards.values());
    const uris = searchWall(query, { cards: all, today });
    return { all, uris, cards: uris ? all.filter(({ uri }) => uris.has(uri)) : all };
  }
}
