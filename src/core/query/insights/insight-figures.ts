import type { Card } from "../card.ts";
import { figureMakers } from "./figure-makers.ts";
import type { InsightFigure, InsightWorld } from "./insight-figure.ts";

/** All findings about the cards that were found, in the order in which they are read. */
export function insightFigures(cards: readonly Card[], world: InsightWorld): readonly InsightFigure[] {
  return figureMakers.map((figureOf) => figureOf(cards, world));
}
