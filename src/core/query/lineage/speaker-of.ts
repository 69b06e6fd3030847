import type { Day } from "../../base/day.ts";
import { stages } from "../../base/stage.ts";
import type { Card } from "../card.ts";

/** The card that speaks for a question: its experiment that was decided last, else the furthest, else the unit. */
export function speakerOf(cards: readonly [Card, ...Card[]]): Card {
  const experiments = cards.filter(({ kind }) => kind === "experiment");
  const decided = experiments.filter(({ decision }) => decision?.choice);
  return (
    lastBy(decided, (card) => decidedOn(card)) ?? lastBy(experiments, (card) => stages.indexOf(card.stage)) ?? cards[0]
  );
}

function decidedOn({ decision, date, window }: Card): Day {
  return decision?.date ?? date ?? window.to ?? "";
}

function lastBy<Value extends string | number>(
  cards: readonly Card[],
  valueOf: (card: Card) => Value,
): Card | undefined {
  return cards.reduce<Card | undefined>(
    (best, card) => (best && valueOf(card) < valueOf(best) ? best : card),
    undefined,
  );
}
