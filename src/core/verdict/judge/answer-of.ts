import type { Bound } from "../claim.ts";
import { isRefusal, type Comparison, type Judgement, type Refusal } from "../judgement.ts";
import type { Looks } from "../method-row.ts";
import { methodTable } from "../method-table.ts";
import type { Finding } from "./finding.ts";
import { questionOf } from "./question-of.ts";

/** The answer of the first row of the table that serves a bound. */
export function answerOf(
  looks: Looks,
  bound: Bound,
  comparison: Comparison,
  level: number,
  expectedN = 0,
): Judgement | Refusal {
  try {
    const question = questionOf(bound, comparison);
    if (isRefusal(question)) return question;
    const row = methodTable.find((one) => one.looks === looks && one.serves(question, bound));
    if (!row) return { why: "No method answers a claim of this kind." };
    const answer = row.judge(question, bound, level, expectedN);
    return isNumber(answer) ? { method: row.method, name: row.name, ...answer } : refusalOf(answer);
  } catch (error) {
    // What the statistics demand of their numbers; the message is a sentence.
    if (error instanceof RangeError) return { why: error.message };
    throw error;
  }
}

function isNumber(answer: Finding | Refusal): answer is Finding {
  return !isRefusal(answer) && isChance(answer.pFor) && isChance(answer.pAgainst);
}

function isChance(value: number): boolean {
  return value >= 0 && value <= 1;
}

function refusalOf(answer: Finding | Refusal): Refusal {
  return isRefusal(answer) ? answer : { why: "These numbers are too extreme to be tested.", n: answer.n };
}
