import type { Card } from "../card.ts";
import { cardKeys, type CardKey } from "./ask-card.ts";
import { cardText } from "./card-text.ts";
import { numberOfWord } from "./dictionary.ts";

/** A card in the form in which it is searched. */
export interface ReadCard {
  readonly card: Card;
  /** What it answers to each key, each answer once. */
  readonly answers: Readonly<Record<CardKey, readonly string[]>>;
  /** Its words, each once, by their numbers in the dictionary. */
  readonly words: Uint32Array;
}

const known = new WeakMap<Card, ReadCard>();
const knownLists = new WeakMap<readonly Card[], readonly ReadCard[]>();

/**
 * Reads a card for the search, once for each card: a key then compares numbers and no texts. Ten thousand cards take
 * half a second, which nobody waits for where they are read before the first key.
 */
export function readCard(card: Card): ReadCard {
  let read = known.get(card);
  if (!read) {
    const words = new Set(cardText(card).trim().split(" ").map(numberOfWord));
    read = { card, answers: answersOf(card), words: Uint32Array.from(words) };
    known.set(card, read);
  }
  return read;
}

/** Reads a list of cards, once for each list: to look up ten thousand cards one by one takes longer than to search them. */
export function readCards(cards: readonly Card[]): readonly ReadCard[] {
  let read = knownLists.get(cards);
  if (!read) knownLists.set(cards, (read = cards.map(readCard)));
  return read;
}

function answersOf(card: Card): ReadCard["answers"] {
  const answers = Object.entries(cardKeys).map(([key, asked]) => [key, definedOnce(asked.answersOf(card))]);
  return Object.fromEntries(answers) as ReadCard["answers"];
}

function definedOnce(all: readonly (string | undefined)[]): readonly string[] {
  return Array.from(new Set(all)).filter((answer) => answer !== undefined);
}
