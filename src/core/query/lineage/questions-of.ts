import type { Card } from "../card.ts";

/** The cards of each question: a unit with its experiments; an experiment whose unit is not there stands for itself. */
export function questionsOf(cards: readonly Card[]): readonly (readonly [Card, ...Card[]])[] {
  const units = new Map<string, Card>();
  for (const card of cards) if (card.kind === "unit") units.set(placeOf(card, card.id), card);
  const questions = new Map<Card, [Card, ...Card[]]>();
  for (const card of cards) {
    const unit = card.kind === "unit" || card.unit === undefined ? card : (units.get(placeOf(card, card.unit)) ?? card);
    const question = questions.get(unit);
    if (question) question.push(card);
    else questions.set(unit, [card]);
  }
  return Array.from(questions.values());
}

/** Two folders of a workspace may have a unit of the same id. */
function placeOf({ uri, file }: Card, unit: string): string {
  let end = uri.length;
  for (const _ of file.split("/")) end = uri.lastIndexOf("/", end - 1);
  return `${uri.slice(0, Math.max(0, end))} ${unit}`;
}
