import type { Card } from "../../core/query/card.ts";
import { columnsOf } from "../columns.ts";

/**
 * The cards that stand on the board, stage by stage in its order.
 *
 * @param previous The last answer, whose order saves most of the sorting: a search asks again at every key.
 */
export function orderAsBoard(cards: readonly Card[], previous: readonly Card[]): readonly Card[] {
  return columnsOf(cards, previous).flatMap((column) => column.cards);
}
