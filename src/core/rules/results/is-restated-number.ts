import { tokenize } from "../../grammar/token.ts";
import { figureWords, insightWords, numberWords, verdictWords } from "./figure-words.ts";

/** A text that is longer says more than its figures, nearly always; and nobody waits for the answer. */
const longestRestated = 400;

/**
 * Whether a memo says nothing beyond the figures: a number or a verdict, in words that the plan has as well.
 *
 * One word that is neither is enough to say something; so it errs on the side of the memo.
 *
 * @param plan Texts whose words are known before the result: hypothesis, metric, threshold, population, arms.
 */
export function isRestatedNumber(memo: string, plan: readonly string[]): boolean {
  if (longestRestated < memo.length || !signsOfOutcome.test(memo)) return false;
  const tokens = tokenize(memo);
  const words = tokens.filter(({ kind }) => kind === "word").map(({ text }) => text);
  if (words.some((word) => insightWords.has(word))) return false;
  if (!tokens.some(({ kind }) => kind === "number") && !words.some(isOutcome)) return false;
  return areKnown(words, plan);
}

/** Whether words are of figures or of the plan. Most memos have one that stands nowhere in it, which is soon seen. */
function areKnown(words: readonly string[], plan: readonly string[]): boolean {
  const texts = plan.map((text) => text.slice(0, longestRestated));
  const letters = texts.join("\n").normalize("NFC").toLowerCase();
  if (!isEveryPart(words, (stem) => letters.includes(stem))) return false;
  const known = new Set(texts.flatMap(partsOf).map(stemOf));
  return isEveryPart(words, (stem) => known.has(stem));
}

/** Whether every part is a word of figures, or its stem is known. */
function isEveryPart(words: readonly string[], isKnown: (stem: string) => boolean): boolean {
  return words.every((word) => partsOfWord(word).every((part) => isFigureWord(part) || isKnown(stemOf(part))));
}

function isOutcome(word: string): boolean {
  return numberWords.has(word) || verdictStems.has(stemOf(word));
}

function isFigureWord(word: string): boolean {
  return figureWords.has(word) || numberWords.has(word) || figureStems.has(stemOf(word));
}

/** The words of a text, those of `one-click-rate` one by one. */
function partsOf(text: string): readonly string[] {
  return tokenize(text).flatMap((token) => (token.kind === "word" ? partsOfWord(token.text) : []));
}

function partsOfWord(word: string): readonly string[] {
  return word.split("-").filter((part) => part !== "");
}

/** A word without the endings of number and time, which is enough to tell that two words are one. */
function stemOf(word: string): string {
  for (const ending of endings) {
    const isDouble = ending === "s" && word.endsWith("ss");
    if (word.endsWith(ending) && ending.length + 3 <= word.length && !isDouble) return word.slice(0, -ending.length);
  }
  return word;
}

const endings = ["'s", "’s", "ing", "ed", "es", "s", "d", "e"];
const figureStems: ReadonlySet<string> = new Set(Array.from(figureWords, stemOf));
const verdictStems: ReadonlySet<string> = new Set(Array.from(verdictWords, stemOf));

/** Whether a text may tell an outcome: most have none of these, and need not be taken apart. */
const signsOfOutcome = new RegExp(
  `\\d|(?<![a-z])(?:(?:${[...numberWords].join("|")})(?![a-z])|${[...verdictStems].join("|")})`,
  "i",
);
