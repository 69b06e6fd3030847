import type { TokenCursor } from "../token-cursor.ts";
import { isBalanced, isQuote } from "./quotes.ts";
import type { Stretch } from "./stretch.ts";
import { arrivalNouns, arrivalVerbs, articles, auxiliaries, leadingWords, linkWords } from "./words.ts";

/** Without the words that only lead to the number: "bounce rate will be". */
export function shortened(cursor: TokenCursor, { from, to }: Stretch): Stretch {
  let start = from;
  let end = to;
  while (start < end && leadingWords.has(cursor.wordAt(start))) start++;
  while (start < end && (linkWords.has(cursor.wordAt(end - 1)) || isArrival(cursor, end - 1))) end--;
  return { from: start, to: end };
}

/** "reach", and the verb of "will total", "amounts to" and "ends up at", which elsewhere may be nouns. */
function isArrival(cursor: TokenCursor, at: number): boolean {
  const verb = cursor.wordAt(at);
  if (arrivalVerbs.has(verb)) return true;
  const isBehind = /^(?:to|at|up)$/.test(cursor.wordAt(at + 1)) && !/^(?:least|most)$/.test(cursor.wordAt(at + 2));
  return arrivalNouns.has(verb) && (isBehind || auxiliaries.has(cursor.wordAt(at - 1)));
}

const trailing: ReadonlySet<string> = new Set(
  "and or but will would should that to of in by the a an is are be then also".split(" "),
);

/** Without punctuation and words that only join; `undefined` when nothing is left. Metrics lose their article, too. */
export function trimmed(
  cursor: TokenCursor,
  stretch: Stretch | undefined,
  keeping?: "keeps-articles",
): Stretch | undefined {
  if (!stretch) return undefined;
  let { from, to } = stretch;
  const isLoose = (at: number): boolean =>
    /^[,;:.\-!?]$/.test(cursor.wordAt(at)) ||
    (/^["“”„«»()]$/.test(cursor.wordAt(at)) && !(isBalanced(cursor, { from, to }) && !isQuote(cursor, { from, to })));
  const isLeading = (word: string): boolean =>
    leadingWords.has(word) && !(keeping && (articles.has(word) || !joining.test(word)));
  while (from < to && (isLoose(from) || isLeading(cursor.wordAt(from)))) from++;
  while (from < to && (isLoose(to - 1) || trailing.has(cursor.wordAt(to - 1)))) to--;
  return from < to ? { from, to } : undefined;
}

const joining = /^(?:that|then|and|so|also|will)$/;
