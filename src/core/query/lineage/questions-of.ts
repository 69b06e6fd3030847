import type { Card } from "../card.ts";

/** The cards of each question: a unit with its experiments; an experiment whose unit is not there stands for itself. */
export function questionsOf(cards: readonly Card[]): readonly (readonly Card[])[] {
  const units = new Map(
    cards.flatMap((card): [string, Card][] => (card.kind === "unit" ? [[placeOf(card), card]] : [])),
  );
  const questions = new Map<string, Card[]>();
  for (const card of cards) {
    const unit = card.kind === "unit" ? card : units.get(placeOf(card));
    const { uri } = unit ?? card;
    const question = questions.get(uri);
    if (question) question.push(card);
    else questions.set(uri, [card]);
  }
  return Array.from(questions.values());
}

/** Two folders of a workspace may have a unit of the same id. */
function placeOf({ uri, file, unit, kind, id }: Card): string {
  const depth = file.split("/").length;
  return `${uri.split("/").slice(0, -depth).join("/")} ${kind === "unit" ? id : (unit ?? "")}`;
}
