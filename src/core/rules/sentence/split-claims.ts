import { toCapital } from "../../base/to-capital.ts";
import type { Phrase } from "../../grammar/hypothesis.ts";
import { parseHypothesis } from "../../grammar/hypothesis.ts";
import { oneLine } from "./rewrite-sentence.ts";

/**
 * One sentence for each claim of a sentence, with what stands before all claims and behind them.
 *
 * @returns `undefined` where one of the sentences would not stand alone.
 */
export function splitClaims(sentence: string, claims: readonly Phrase[]): readonly string[] | undefined {
  const inOrder = claims.toSorted((a, b) => a.start - b.start);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (!first || !last || first === last) return undefined;
  const before = sentence.slice(0, first.start);
  const behind = withoutEnd(sentence.slice(last.end));
  const sentences = inOrder.map(({ text }) => toSentence(before + text.replace(joint, "") + behind));
  return sentences.every((alone) => "hypothesis" in parseHypothesis(alone)) ? sentences : undefined;
}

function toSentence(words: string): string {
  return `${toCapital(withoutEnd(oneLine(words)))}.`;
}

/** Without the signs and spaces that end it. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (/[\s.;,]/.test(text[end - 1] ?? "")) end--;
  return text.slice(0, end);
}

/** What joins a claim to the one before it. */
const joint = /^(?:and|but|while|whereas|as well as|plus|also|or)\s+/i;
