import type { CountedRow } from "./chart.ts";
import type { FigureTable } from "./insight-figure.ts";
import type { Period } from "./periods.ts";

/** How many of each part there are in each period. */
export function countedRows<Item, Part>(
  periods: readonly Period<Item>[],
  parts: readonly Part[],
  isIn: (item: Item, part: Part) => boolean,
): readonly CountedRow[] {
  return periods.map(({ name, short, items }) => ({
    name,
    short,
    counts: parts.map((part) => items.filter((item) => isIn(item, part)).length),
  }));
}

/** The table behind rows of counts, with their sums. */
export function tableOfCounts(first: string, parts: readonly string[], rows: readonly CountedRow[]): FigureTable {
  const total = parts.map((_, at) => rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  return {
    head: [first, ...parts],
    rows: [...rows.map(({ name, counts }) => [name, ...counts.map(String)]), ["All", ...total.map(String)]],
  };
}
