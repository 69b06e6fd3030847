import { amountNouns, outcomeNouns, shareNouns } from "./hypothesis/measure-nouns.ts";
import type { Hypothesis } from "./hypothesis.ts";
import { tokenize } from "./token.ts";

const joints = /^(?:of|per|for|to|in|on|at|from|among|by|with|until)$/;

/**
 * Whether the change that a sentence claims counts in parts of what it starts from, by the words for its metric.
 *
 * Of a share nobody can tell, so that "conversion rises by 5%" stays `null`; of a time, an amount or a count percent
 * can only be relative. A metric that may be either is taken for a share.
 */
export function relativeOf({ threshold, metric }: Pick<Hypothesis, "threshold" | "metric">): boolean | null {
  if (threshold.relative !== null || !metric) return threshold.relative;
  const words = tokenize(metric.text).map(({ text }) => text);
  const end = words.findIndex((word, at) => at > 0 && joints.test(word));
  const noun = words.at(end === -1 ? -1 : end - 1) ?? "";
  if (shareNouns.has(noun) || outcomeNouns.has(noun)) return null;
  return amountNouns.has(noun) || words.includes("per") ? true : null;
}
