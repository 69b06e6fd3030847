import type { Card } from "../../core/query/card.ts";
import { groupCards } from "../../core/query/grouping.ts";
import type { Grouping } from "../../protocol/wall-view.ts";
import { stagesOf, type Column } from "../columns.ts";
import type { Lane } from "../wall-lane.ts";

/** More heads than this help nobody to find anything; what goes beyond stands together in a last lane. */
const mostLanes = 200;

/** The lanes of a board: each with all stages, and its cards in the order of the columns. */
export function lanesOf(columns: readonly Column[], grouping: Grouping): readonly Lane[] {
  if (grouping === "none") return [];
  const groups = groupCards(
    columns.flatMap(({ cards }) => cards),
    grouping,
  );
  const lanes = groups.slice(0, mostLanes).map(({ name, cards }) => laneOf(name, cards));
  const rest = groups.slice(mostLanes);
  if (rest.length === 0) return lanes;
  return [
    ...lanes,
    laneOf(
      `${rest.length} more`,
      rest.flatMap(({ cards }) => cards),
    ),
  ];
}

/** Grouping keeps the order, so that cards need not be sorted again. */
function laneOf(name: string, cards: readonly Card[]): Lane {
  return { name, cards, columns: stagesOf(cards) };
}
