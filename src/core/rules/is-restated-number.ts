import { tokenize } from "../grammar/token.ts";
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
  if (longestRestated < memo.length) return false;
  const tokens = tokenize(memo);
  const words = tokens.filter(({ kind }) => kind === "word").map(({ text }) => text);
  if (words.some((word) => insightWords.has(word))) return false;
  if (!tokens.some(({ kind }) => kind === "number") && !words.some(isOutcome)) return false;
  const known = new Set(plan.flatMap(partsOf).map(stemOf));
  return words.every((word) => partsOf(word).every((part) => isFigureWord(part) || known.has(stemOf(part))));
}

function isOutcome(word: string): boolean {
  return numberWords.has(word) || verdictStems.has(stemOf(word));
}

function isFigureWord(word: string): boolean {
  return figureWords.has(word) || numberWords.has(word) || figureStems.has(stemOf(word));
}

/** The words of a text, those of `one-click-rate` one by one. */
function partsOf(text: string): readonly string[] {
  return tokenize(text.slice(0, longestRestated)).flatMap((token) =>
    token.kind === "word" ? token.text.split("-").filter((part) => part !== "") : [],
  );
}

/** A word without the endings of number and time, which is enough to tell that two words are one. */
function stemOf(word: string): string {
  for (const ending of endings) {
    if (word.endsWith(ending) && ending.length + 3 <= word.length) return word.slice(0, -ending.length);
  }
  return word;
}

const endings = ["'s", "’s", "ing", "ed", "es", "s", "d", "e"];
const figureStems: ReadonlySet<string> = new Set(Array.from(figureWords, stemOf));
const verdictStems: ReadonlySet<string> = new Set(Array.from(verdictWords, stemOf));
