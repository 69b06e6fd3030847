import type { Answer, Undefined } from "../../../../src/core/stats/answer.ts";

/** The numbers of an answer that there is; fails with the reason when there is none. */
export function defined<T extends object>(answer: Answer<T>): T {
  if (answer.status === "undefined") throw new Error(`Undefined: ${(answer as Undefined).reason}`);
  return answer as T;
}
