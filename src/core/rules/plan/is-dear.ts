import { methods } from "../../model/experiment.ts";

/** An interview, a survey and a mock-up answer in days and without code. */
const cheapRungs = 3;

/** Whether a method costs so much that it should be said why a cheaper one would not answer. */
export function isDear(method: (typeof methods)[number]): boolean {
  return cheapRungs <= methods.indexOf(method);
}
