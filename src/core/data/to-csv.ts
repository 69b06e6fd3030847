import Papa from "papaparse";

/**
 * Rows as CSV, with a line end behind the last one.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that nothing of a file is run there.
 */
export function toCsv(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse([headings, ...rows] as unknown[][], { escapeFormulae: true, newline: "\n" })}\n`;
}
