import type { Day } from "../../base/day.ts";
import { groupBy } from "../../base/group-by.ts";
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
    const groups = groupBy(cards, ({ unit, uri, title }) => [unit === undefined ? uri : `${unit}\n${title}`]);
    questions = Array.from(groups.values(), toQuestion);
    known.set(cards, questions);
  }
  return questions;
}

function toQuestion(cards: readonly Card[]): Question {
  let began: Day | undefined;
  for (const card of cards) {
    if (card.began !== undefined && (began === undefined || card.began < began)) began = card.began;
  }
  return { card: cards.find(({ kind }) => kind === "unit") ?? (cards[0] as Card), began, cards };
}
