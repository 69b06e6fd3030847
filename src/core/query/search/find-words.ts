import { beginsWord } from "./card-text.ts";
import { hasOneOf, wordsThat, type WordSet } from "./dictionary.ts";
import type { ReadCard } from "./read-card.ts";

/** Words shorter than this are too easily mistaken for each other to be searched with a typing error. */
const shortestFuzzyWord = 5;

/**
 * Tells which cards hold every one of `words`, in any order; a word also finds what it begins.
 *
 * Typing errors are forgiven only where nothing matches as typed: a filter that shows near misses beside hits looks
 * broken.
 */
export function findWords(words: readonly string[], cards: readonly ReadCard[]): (card: ReadCard) => boolean {
  const asTyped = ({ text }: ReadCard): boolean => words.every((typed) => beginsWord(text, typed));
  if (words.every(({ length }) => length < shortestFuzzyWord) || cards.some(asTyped)) return asTyped;
  for (const card of cards) card.learnWords();
  return haveAll(words.map((typed) => wordsThat((word) => word.startsWith(typed) || isMeant(typed, word))));
}

function haveAll(sets: readonly WordSet[]): (card: ReadCard) => boolean {
  return ({ words }) => sets.every((set) => hasOneOf(words, set));
}

function isMeant(typed: string, word: string): boolean {
  return shortestFuzzyWord <= typed.length && isNear(typed, word);
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
