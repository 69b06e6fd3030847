import type { Card } from "../core/query/card.ts";
import type { Picture, WallStatus } from "../protocol/to-wall.ts";

/** Everything the editor has told so far. A new value for every message, so that what changed shows by identity. */
export interface Feed {
  readonly revision: number;
  readonly cards: ReadonlyMap<string, Card>;
  readonly status: WallStatus;
}

/** The feed after `message`; `undefined` when one in between was missed, so that everything must be asked for again. */
export function applyToFeed(feed: Feed | undefined, message: Picture): Feed | undefined {
  const { revision, status } = message;
  switch (message.type) {
    case "cards":
      return { revision, status, cards: byUri(message.cards) };
    case "changes": {
      if (!feed || revision !== feed.revision + 1) return undefined;
      const cards = new Map(feed.cards);
      for (const uri of message.removed) cards.delete(uri);
      for (const card of message.changed) cards.set(card.uri, card);
      return { revision, status, cards };
    }
    default:
      return message satisfies never;
  }
}

function byUri(cards: readonly Card[]): ReadonlyMap<string, Card> {
  const found = new Map<string, Card>();
  for (const card of cards) found.set(card.uri, card);
  return found;
}
