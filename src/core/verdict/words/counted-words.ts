import { singularOf } from "../../grammar/noun.ts";
import { isTimeUnit, unitText } from "../../grammar/unit.ts";
import { typedWords } from "./number-words.ts";

/** "4,962 users", "1 user", "14 days". @param nouns In the plural. */
export function countedWords(count: number, nouns: string): string {
  return `${typedWords(count)} ${nounFor(count, nouns)}`;
}

/** The noun alone: of one in the singular. */
export function nounFor(count: number, nouns: string): string {
  if (isTimeUnit(nouns)) return unitText(nouns, count).trim();
  return count === 1 ? singularOf(nouns) : nouns;
}
