import type { Bound } from "../claim.ts";
import type { Comparison, Judgement, Refusal } from "../judgement.ts";
import type { MethodRow } from "../method-table.ts";
import type { Finding } from "./finding.ts";
import { isRefusal } from "./is-refusal.ts";
import { questionOf } from "./question-of.ts";

/** The answer of the first row that serves a bound. */
export function answerOf(
  table: readonly MethodRow[],
  bound: Bound,
  comparison: Comparison,
  level: number,
): Judgement | Refusal {
  try {
    const question = questionOf(bound, comparison);
    if (isRefusal(question)) return question;
    const row = table.find((one) => one.serves(question, bound));
    if (!row) return { why: "No method answers a claim of this kind." };
    const answer = row.judge(question, bound, level);
    return isRefusal(answer) || !isNumber(answer)
      ? refusalOf(answer)
      : { method: row.method, name: row.name, ...answer };
  } catch (error) {
    // What the statistics demand of their numbers; the message is a sentence.
    if (error instanceof RangeError) return { why: error.message };
    throw error;
  }
}

function isNumber({ pFor, pAgainst }: Finding): boolean {
  return pFor >= 0 && pFor <= 1 && pAgainst >= 0 && pAgainst <= 1;
}

function refusalOf(answer: Finding | Refusal): Refusal {
  return isRefusal(answer) ? answer : { why: "These numbers are too extreme to be tested.", n: answer.n };
}
