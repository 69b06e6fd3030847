import type { Card } from "../../core/query/card.ts";

/** Rows of lists of cards: one row of columns, or one for each lane. */
export type Rows = readonly (readonly (readonly Card[])[])[];

export interface Place {
  readonly row: number;
  readonly column: number;
  /** Its place in the list; -1 for the head above it. */
  readonly card: number;
}

/**
 * The card that a key leads to within one column, on through the lanes below or above.
 *
 * `null` where the key has nowhere to go, `undefined` where it is not one that moves up or down.
 */
export function nextIn(rows: Rows, { row, column, card }: Place, key: string): Card | null | undefined {
  const list = rows[row]?.[column] ?? [];
  switch (key) {
    case "ArrowDown":
      return list[card + 1] ?? listsOf(rows.slice(row + 1), column)[0]?.[0] ?? null;
    case "ArrowUp":
      return list[card - 1] ?? listsOf(rows.slice(0, row), column).at(-1)?.at(-1) ?? null;
    case "Home":
      return list[0] ?? null;
    case "End":
      return list.at(-1) ?? null;
    default:
      return undefined;
  }
}

/** Whether a card is seen. */
export function isIn(rows: Rows, uri: string): boolean {
  return rows.some((lists) => lists.some((cards) => cards.some((card) => card.uri === uri)));
}

/** The card after another as they are read, or before it; the first after one that is not seen. */
export function neighbourIn(rows: Rows, uri: string, direction: 1 | -1): string | undefined {
  const cards = rows.flat(2);
  const at = cards.findIndex((card) => card.uri === uri);
  return at < 0 ? cards[0]?.uri : cards[at + direction]?.uri;
}

/** Who comes after a card that is gone: those below it, those above, and the others of its row; the nearest first. */
export function heirsOf(rows: Rows, uri: string): readonly string[] {
  const row = rows.find((lists) => lists.flat().some((card) => card.uri === uri)) ?? [];
  const list = row.find((cards) => cards.some((card) => card.uri === uri)) ?? [];
  const at = list.findIndex((card) => card.uri === uri);
  const others = row.flatMap((cards) => (cards === list ? [] : cards));
  return [...list.slice(at + 1), ...list.slice(0, Math.max(0, at)).reverse(), ...others].map((card) => card.uri);
}

/** The place of the head that a key leads to, not beyond the first and the last; `undefined` for other keys. */
export function nextHead(key: string, at: number, last: number): number | undefined {
  const forward = key === "ArrowRight" || key === "ArrowDown";
  const backward = key === "ArrowLeft" || key === "ArrowUp";
  if (forward || backward) return Math.max(0, Math.min(last, at + (forward ? 1 : -1)));
  return { Home: 0, End: last }[key];
}

function listsOf(rows: Rows, column: number): readonly (readonly Card[])[] {
  return rows.map((row) => row[column] ?? []).filter(({ length }) => length > 0);
}
