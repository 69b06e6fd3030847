import type { CardKey } from "./ask-card.ts";
import type { ReadCard } from "./read-card.ts";

/** How many cards give each answer to a key. */
export function countAnswers(key: CardKey, cards: readonly ReadCard[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { answers } of cards) {
    for (const answer of answers[key]) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return counts;
}
