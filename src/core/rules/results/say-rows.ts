import type { DataRead } from "../../data/data-reading.ts";

/** How many rows of a file do not count, as the beginning of a sentence: "3 of 5000 rows of tours.csv are". */
export function sayRows(count: number, { rows }: DataRead, path: string): string {
  return `${count} of ${rows} ${rows === 1 ? "row" : "rows"} of ${path} ${count === 1 ? "is" : "are"}`;
}

/** The first of some rows, and what is said of it: "row 4: `clicks` is empty". */
export function sayFirst([first]: DataRead["leftOut"]["first"]): string {
  return first ? `row ${first.row}: ${first.problem}` : "";
}
