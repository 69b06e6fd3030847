/**
 * Rows as CSV of RFC 4180, with a line end behind the last one.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that nothing of a file is run
 * there; plain numbers stay numbers.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("");
}

/** Also behind spaces, and in the wide letters that some spreadsheets read in the same way. */
const beginsFormula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const isPlainNumber = /^[+-]?\d+(?:\.\d+)?%?$/;

function toCell(words: string): string {
  const safe = beginsFormula.test(words) && !isPlainNumber.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
