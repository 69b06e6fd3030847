import type { Card } from "../card.ts";
import { decisionMixFigure } from "./decision-mix-figure.ts";
import type { InsightFigure, InsightWorld } from "./insight-figure.ts";
import { verdictMixFigure } from "./verdict-mix-figure.ts";

const makers: readonly ((cards: readonly Card[], world: InsightWorld) => InsightFigure)[] = [
  decisionMixFigure,
  verdictMixFigure,
];

/** All findings about the cards that were found, in the order in which they are read. */
export function insightFigures(cards: readonly Card[], world: InsightWorld): readonly InsightFigure[] {
  return makers.map((figureOf) => figureOf(cards, world));
}
