import { trailerOf, unitsInMessage, withTrailers } from "../../repository/trailer.ts";

/** A trailer that may be written in the line of the cursor. */
export interface TrailerOffer {
  readonly unit: string;
  readonly label: string;
  /** What replaces the line, with a blank line in front where the trailer would join another paragraph. */
  readonly insert: string;
}

/**
 * The trailers that a commit message may get where the cursor is: at the end of a line that is empty or begins like
 * one, and not in the subject. What is named already is not offered again.
 *
 * @param line From zero. @param character In the line, from zero.
 */
export function trailerOffersAt(
  message: string,
  { line, character }: { readonly line: number; readonly character: number },
  units: readonly string[],
): readonly TrailerOffer[] {
  const lines = message.split(/\r\n|\n|\r/);
  const current = lines[line] ?? "";
  const typed = current.slice(0, character).toLowerCase();
  if (line === 0 || current.slice(character).trim() !== "") return [];
  const named = new Set(unitsInMessage(lines.toSpliced(line, 1).join("\n")).map((unit) => unit.toLowerCase()));
  const above = lines.slice(0, line).join("\n");
  return units
    .filter((unit) => !named.has(unit.toLowerCase()) && trailerOf(unit).toLowerCase().startsWith(typed))
    .map((unit) => ({ unit, label: trailerOf(unit), insert: behind(above, unit) }));
}

function behind(above: string, unit: string): string {
  if (/(?:^|\n)[ \t]*$/.test(above)) return trailerOf(unit);
  // The line of the cursor is one line break already.
  return withTrailers(above, [unit]).slice(above.trimEnd().length + 1);
}
