import { contentWordsOf } from "../../grammar/content-words.ts";
import { quietWeight, termOf } from "./word-families.ts";

/** A word of a question, as it is compared with those of others. */
export interface AskedWord {
  /** The stem; two words of one term and another stem are taken for each other. */
  readonly stem: string;
  /** As somebody wrote it. */
  readonly word: string;
  /** From 0 to 1, how much it tells wherever it stands. */
  readonly weight: number;
}

/** The words of a text that carry its meaning, by the term under which they are looked up; of two of a term the first. */
export function askedWordsOf(text: string): ReadonlyMap<string, AskedWord> {
  const words = new Map<string, AskedWord>();
  for (const [stem, word] of contentWordsOf(text)) {
    const { term, isQuiet } = termOf(stem);
    if (!words.has(term)) words.set(term, { stem, word, weight: isQuiet ? quietWeight : 1 });
  }
  return words;
}
