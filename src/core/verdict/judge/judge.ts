import type { Bound } from "../claim.ts";
import type { Comparison, Judgement, Refusal } from "../judgement.ts";
import { answerOf } from "./answer-of.ts";

/**
 * What the samples say about one side of a claim, by the method that the table has for it. Never fails: numbers that are
 * none come back as a refusal.
 *
 * @param level Above which a claim is supported or refuted; the interval is the two-sided one that goes with it.
 */
export function judge(bound: Bound, comparison: Comparison, level: number): Judgement | Refusal {
  return answerOf("planned", bound, comparison, level);
}
