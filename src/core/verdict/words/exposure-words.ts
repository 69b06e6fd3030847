import { pluralOf } from "../../grammar/noun.ts";
import { isTimeUnit, unitText } from "../../grammar/unit.ts";
import { typedWords } from "./number-words.ts";

/** "14 days", "2,400 requests"; a bare number where nobody says what is counted over. */
export function exposureWords(exposure: number, of: string | undefined): string {
  const size = shownSize(exposure);
  const words = typedWords(size);
  if (of === undefined) return words;
  return words + (isTimeUnit(of) ? unitText(of, size) : ` ${size === 1 ? of : pluralOf(of)}`);
}

/** As it was typed; 13 days that are counted in weeks come out even in no number of digits: 1.86. */
function shownSize(exposure: number): number {
  const size = Number(exposure.toPrecision(12));
  const isTyped = Number.isInteger(size) || size === Number(size.toPrecision(8));
  return isTyped ? size : Number(size.toPrecision(Math.max(3, String(Math.trunc(size)).length)));
}

/** The noun alone, for many. */
export function exposureNoun(of: string | undefined): string {
  if (of === undefined) return "units of exposure";
  return isTimeUnit(of) ? unitText(of, 2).trim() : pluralOf(of);
}
