import type { Day } from "../../base/day.ts";
import type { Card } from "../card.ts";

/** A unit with those of its experiments that were found, or an experiment without a unit. */
export interface Question {
  /** The card that stands for all: of the unit where it was found. */
  readonly card: Card;
  /** The first day on which anything about it began; absent where none did. */
  readonly began: Day | undefined;
  readonly cards: readonly Card[];
}

const known = new WeakMap<readonly Card[], readonly Question[]>();

/** The questions behind cards. Two units of one id, in two folders, are told apart by their titles. */
export function questionsOf(cards: readonly Card[]): readonly Question[] {
  let questions = known.get(cards);
  if (!questions) {
    questions = groupsOf(cards).map(toQuestion);
    known.set(cards, questions);
  }
  return questions;
}

function groupsOf(cards: readonly Card[]): readonly (readonly Card[])[] {
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    const key = card.unit === undefined ? card.uri : `${card.unit}\n${card.title}`;
    const group = groups.get(key);
    if (group) group.push(card);
    else groups.set(key, [card]);
  }
  return Array.from(groups.values());
}

function toQuestion(cards: readonly Card[]): Question {
  let began: Day | undefined;
  for (const card of cards) {
    if (card.began !== undefined && (began === undefined || card.began < began)) began = card.began;
  }
  return { card: cards.find(({ kind }) => kind === "unit") ?? (cards[0] as Card), began, cards };
}
