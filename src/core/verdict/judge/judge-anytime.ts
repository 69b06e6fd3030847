import type { Bound } from "../claim.ts";
import type { Comparison, Judgement, Refusal } from "../judgement.ts";
import { answerOf } from "./answer-of.ts";

/**
 * What the samples say about one side of a claim, by a method that holds however often one looks. Never fails.
 *
 * @param expectedN The planned number, of all groups together; the interval is narrowest there. For rates the exposure.
 */
export function judgeAnytime(
  bound: Bound,
  comparison: Comparison,
  level: number,
  expectedN: number,
): Judgement | Refusal {
  return answerOf("anytime", bound, comparison, level, expectedN);
}
