import { parseHypothesis, type HypothesisReading } from "../../grammar/hypothesis.ts";

let last: { readonly sentence: string; readonly reading: HypothesisReading } | undefined;

/** How a sentence is read, from memory where it was asked for just before: an editor asks again at every key. */
export function readingOfSentence(sentence: string): HypothesisReading {
  if (last?.sentence !== sentence) last = { sentence, reading: parseHypothesis(sentence) };
  return last.reading;
}
