import type { Phrase } from "../../grammar/hypothesis.ts";
import { weaselVocabulary, type WeaselKind } from "./weasel-vocabulary.ts";

export interface WeaselWord extends Phrase {
  readonly kind: WeaselKind;
}

/** The weasel words of a sentence in order, each once. Quoted labels and names with a capital are no words of its own. */
export function findWeaselWords(sentence: string): readonly WeaselWord[] {
  const words = cutIntoWords(withoutQuotes(sentence));
  const found = new Map<string, WeaselWord>();
  let isCondition = false;
  for (let at = 0; at < words.length; at++) {
    const before = words[at - 1];
    isCondition = goesOn(isCondition, before, words[at], sentence);
    const word = findAt(words, at, sentence);
    if (!word) continue;
    // "If people may choose" is what is done, and "people who might leave" are whom the sentence is about.
    const isHonest = word.kind === "hedge" && (isCondition || relativeWords.has(lower(before)));
    if (!isHonest && lower(before) !== "statistically" && !found.has(word.text)) found.set(word.text, word);
    while (at + 1 < words.length && (words[at + 1]?.start ?? 0) < word.end) at++;
  }
  return Array.from(found.values());
}

/** Whether a word stands in a condition, which reaches from its "if" to the next comma. */
function goesOn(isCondition: boolean, before: Phrase | undefined, word: Phrase | undefined, sentence: string): boolean {
  if (!before || !word) return isCondition;
  const isCut = /[,;:.!?]/.test(sentence.slice(before.end, word.start));
  return (isCondition && !isCut) || conditions.has(lower(before));
}

function lower(word: Phrase | undefined): string {
  return word?.text.toLowerCase() ?? "";
}

const conditions: ReadonlySet<string> = new Set("if when whenever once because since provided unless".split(" "));
const relativeWords: ReadonlySet<string> = new Set(
  "who that which what whom whether where how so they not as".split(" "),
);

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
