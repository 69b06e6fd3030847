import type { Day } from "../../base/day.ts";
import type { Card } from "../card.ts";
import { daysToLearning, isAnswer } from "../validated-learning.ts";

/** An experiment that was answered by its plan and decided. */
export interface LearnedCard {
  readonly card: Card;
  readonly decided: Day | undefined;
  /** From the idea to the decision; absent where one of both days is not known. */
  readonly days: number | undefined;
}

/** The experiments that are validated learning, as the review of a period counts them. */
export function learnedCards(cards: readonly Card[]): readonly LearnedCard[] {
  return cards.flatMap((card) => {
    const { verdict, decision, began } = card;
    if (!verdict || !isAnswer(verdict) || decision?.choice === undefined) return [];
    return [{ card, decided: decision.date, days: daysToLearning(began, decision.date) }];
  });
}
