import { pluralOf } from "../../grammar/noun.ts";
import { isTimeUnit, unitText } from "../../grammar/unit.ts";
import { typedWords } from "./number-words.ts";

/** "14 days", "2,400 requests"; a bare number where nobody says what is counted over. */
export function exposureWords(exposure: number, of: string | undefined): string {
  const size = Number(exposure.toPrecision(12));
  const words = typedWords(size);
  if (of === undefined) return words;
  return words + (isTimeUnit(of) ? unitText(of, size) : ` ${size === 1 ? of : pluralOf(of)}`);
}

/** The noun alone, for many. */
export function exposureNoun(of: string | undefined): string {
  if (of === undefined) return "units of exposure";
  return isTimeUnit(of) ? unitText(of, 2).trim() : pluralOf(of);
}
