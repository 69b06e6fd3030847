import type { Phrase } from "../grammar/hypothesis.ts";
import { weaselVocabulary, type WeaselKind } from "./weasel-vocabulary.ts";

export interface WeaselWord extends Phrase {
  readonly kind: WeaselKind;
}

/** The weasel words of a sentence in order, each once. Quoted labels and names with a capital are no words of its own. */
export function findWeaselWords(sentence: string): readonly WeaselWord[] {
  const words = cutIntoWords(withoutQuotes(sentence));
  const found = new Map<string, WeaselWord>();
  for (let at = 0; at < words.length; at++) {
    const word = findAt(words, at, sentence);
    if (!word) continue;
    if (!found.has(word.text) && !isHonest(words, at, word.kind)) found.set(word.text, word);
    while (at + 1 < words.length && (words[at + 1]?.start ?? 0) < word.end) at++;
  }
  return Array.from(found.values());
}

const longestPhrase = 4;

/** The longest phrase of the vocabulary that begins at a word. */
function findAt(words: readonly Phrase[], at: number, sentence: string): WeaselWord | undefined {
  const first = words[at];
  if (!first || isName(first, sentence)) return undefined;
  for (let length = longestPhrase; 0 < length; length--) {
    const last = words[at + length - 1];
    if (!last || isHyphenated(first.start, last.end, sentence)) continue;
    const phrase = words.slice(at, at + length);
    const kind = weaselVocabulary.get(phrase.map(({ text }) => text.toLowerCase()).join(" "));
    if (kind) return { text: sentence.slice(first.start, last.end), start: first.start, end: last.end, kind };
  }
  return undefined;
}

/** "Statistically significant" has a meaning, and "people who might leave" are whom the sentence is about. */
function isHonest(words: readonly Phrase[], at: number, kind: WeaselKind): boolean {
  const before = words[at - 1]?.text.toLowerCase() ?? "";
  if (before === "statistically") return true;
  return kind === "hedge" && relativeWords.has(before);
}

const relativeWords: ReadonlySet<string> = new Set(
  "who that which what whom whether where when how if so they not as".split(" "),
);

/** A capital inside of a sentence: the month of May, a product that is called Seamless. */
function isName({ text, start }: Phrase, sentence: string): boolean {
  let before = start - 1;
  while (/\s/.test(sentence[before] ?? "")) before--;
  return text !== text.toLowerCase() && 0 <= before && !/[.!?:]/.test(sentence[before] ?? "");
}

function isHyphenated(start: number, end: number, sentence: string): boolean {
  return sentence[start - 1] === "-" || sentence[end] === "-";
}

function cutIntoWords(sentence: string): readonly Phrase[] {
  return Array.from(sentence.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

function withoutQuotes(sentence: string): string {
  return sentence.replace(/"[^"]*"|“[^“”]*”|„[^„“]*“/g, (quoted) => " ".repeat(quoted.length));
}
