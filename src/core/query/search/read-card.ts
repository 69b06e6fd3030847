import type { Card } from "../card.ts";
import { cardKeys, type CardKey } from "./ask-card.ts";
import { cardText, plainWords } from "./card-text.ts";
import { numberOfWord } from "./dictionary.ts";

/** A card in the form in which it is searched. Each part is read when it is first asked for: most never are. */
export interface ReadCard {
  readonly card: Card;
  /** All that it is found by, in small letters without accents. */
  readonly text: string;
  /** The words of its text, each between single blanks. */
  readonly spaced: string;
  /** Its words by their numbers in the dictionary. */
  readonly words: Uint32Array;
  /** Puts its words into the dictionary, unless they are there. */
  readonly learnWords: () => void;
  /** What it answers to a key, each answer once. */
  readonly answersTo: (key: CardKey) => readonly string[];
}

class Reading implements ReadCard {
  readonly card: Card;
  readonly #answers: Partial<Record<CardKey, readonly string[]>> = {};
  #text: string | undefined;
  #words: Uint32Array | undefined;

  constructor(card: Card) {
    this.card = card;
  }

  get text(): string {
    return (this.#text ??= cardText(this.card));
  }

  get spaced(): string {
    return ` ${plainWords(this.text)} `;
  }

  get words(): Uint32Array {
    return (this.#words ??= Uint32Array.from(plainWords(this.text).split(" "), numberOfWord));
  }

  learnWords(): void {
    this.#words = this.words;
  }

  answersTo(key: CardKey): readonly string[] {
    return (this.#answers[key] ??= definedOnce(cardKeys[key].answersOf(this.card)));
  }
}

const known = new WeakMap<Card, ReadCard>();
const knownLists = new WeakMap<readonly Card[], readonly ReadCard[]>();

/** The form of a card in which it is searched, once for each card. */
export function readCard(card: Card): ReadCard {
  let read = known.get(card);
  if (!read) known.set(card, (read = new Reading(card)));
  return read;
}

/** Reads a list of cards, once for each list: to look up ten thousand cards one by one takes longer than to search them. */
export function readCards(cards: readonly Card[]): readonly ReadCard[] {
  let read = knownLists.get(cards);
  if (!read) knownLists.set(cards, (read = cards.map(readCard)));
  return read;
}

function definedOnce(all: readonly (string | undefined)[]): readonly string[] {
  return Array.from(new Set(all)).filter((answer) => answer !== undefined);
}
