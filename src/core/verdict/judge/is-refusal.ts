import type { Refusal } from "../judgement.ts";

export function isRefusal(answer: object): answer is Refusal {
  return "why" in answer;
}
