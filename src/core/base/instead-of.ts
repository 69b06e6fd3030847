import { closestWord } from "./closest-word.ts";

/** The end of a sentence about a word that is none of `known`: the one that was probably meant, else what there is. */
export function insteadOf(word: string, known: readonly string[], otherwise: string): string {
  const similar = closestWord(word, known);
  return similar === undefined ? otherwise : `did you mean "${similar}"?`;
}
