import type { CardKey } from "./ask-card.ts";
import type { ReadCard } from "./read-card.ts";

const known = new WeakMap<readonly ReadCard[], Map<CardKey, ReadonlyMap<string, number>>>();

/** How many cards give each answer to a key; counted once for each list, because each letter of a word asks anew. */
export function countAnswers(key: CardKey, cards: readonly ReadCard[]): ReadonlyMap<string, number> {
  let byKey = known.get(cards);
  if (!byKey) known.set(cards, (byKey = new Map()));
  let counts = byKey.get(key);
  if (!counts) byKey.set(key, (counts = count(key, cards)));
  return counts;
}

function count(key: CardKey, cards: readonly ReadCard[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const card of cards) {
    for (const answer of card.answersTo(key)) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return counts;
}
