import type { Card } from "../card.ts";
import { cardText } from "./card-text.ts";

/** Words shorter than this are too easily mistaken for each other to be searched with a typing error. */
const shortestFuzzyWord = 5;

/**
 * Tells which cards hold every one of `words`, in any order; a word also finds what it begins.
 *
 * Typing errors are forgiven only where nothing matches as typed: a filter that shows near misses beside hits looks
 * broken. The texts are looked through anew at each key: for ten thousand cards that takes some milliseconds, where
 * an index of them would take a second to be made.
 */
export function findWords(words: readonly string[], cards: readonly Card[]): (card: Card) => boolean {
  const asTyped = (card: Card): boolean => words.every((word) => cardText(card).includes(` ${word}`));
  if (cards.some(asTyped)) return asTyped;
  const meant = words.map((word) => (word.length < shortestFuzzyWord ? [word] : wordsNear(word, cards)));
  return (card) => meant.every((near) => near.some((word) => cardText(card).includes(` ${word}`)));
}

/** The word itself, and all words of the cards that are it, or begin with it, but for one slip of the fingers. */
function wordsNear(typed: string, cards: readonly Card[]): readonly string[] {
  const near = new Set([typed]);
  const seen = new Set<string>();
  const start = ` ${typed[0]}`;
  for (const card of cards) {
    const text = cardText(card);
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
      const word = text.slice(at + 1, text.indexOf(" ", at + 1));
      if (seen.has(word)) continue;
      seen.add(word);
      if (isNear(typed, word)) near.add(word);
    }
  }
  return Array.from(near);
}

/**
 * Whether one letter more, less or other, or two that changed places, make of `typed` the beginning of `word`. The first
 * letter counts: it is hardly ever mistyped, and tells most words apart.
 */
export function isNear(typed: string, word: string): boolean {
  if (typed[0] !== word[0]) return false;
  let at = 1;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const rest = typed.slice(at);
  return (
    word.startsWith(rest.slice(1), at) ||
    word.startsWith(rest.slice(1), at + 1) ||
    word.startsWith(rest, at + 1) ||
    (rest[0] === word[at + 1] && rest[1] === word[at] && word.startsWith(rest.slice(2), at + 2))
  );
}
