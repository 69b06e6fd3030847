import type { Judgement, Refusal } from "../../../../../src/core/verdict/judgement.ts";

/** The judgement that there is; fails with the reason when there is none. */
export function judged(answer: Judgement | Refusal): Judgement {
  if ("why" in answer) throw new Error(`Refused: ${answer.why}`);
  return answer;
}

/** Why there is no judgement; fails when there is one. */
export function refused(answer: Judgement | Refusal): string {
  if (!("why" in answer)) throw new Error(`Judged by the ${answer.name}.`);
  return answer.why;
}
