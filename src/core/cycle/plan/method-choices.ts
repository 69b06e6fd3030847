import { methods } from "../../model/experiment.ts";
import type { Choice } from "../question.ts";

type Method = (typeof methods)[number];

const labels: Readonly<Record<Method, string>> = {
  interview: "Interview",
  survey: "Survey",
  "mock-up": "Mock-up",
  prototype: "Prototype",
  "fake-door": "Fake door",
  simulation: "Simulation",
  "ab-test": "A/B test",
  "staged-rollout": "Staged rollout",
  "process-trial": "Process trial",
};

const uses: Readonly<Record<Method, string>> = {
  interview: "Why people do something. Ten conversations, a few days.",
  survey: "How many think or know something. Says little about what they would do.",
  "mock-up": "Whether people understand it. A drawing, no code.",
  prototype: "Whether people can use it. Works for a few, is thrown away.",
  "fake-door": "Whether people want it. A button for something that is not there yet.",
  simulation: "What people would do. Looks real to a part of them.",
  "ab-test": "Which of two is better. Needs both, and many people.",
  "staged-rollout": "Whether it holds for everybody. Built, and switched on step by step.",
  "process-trial": "Whether another way of working is better. One team, or half of it, for some weeks.",
};

/** The ladder of methods, the cheapest first, each with what it is good for. */
export const methodChoices: readonly Choice[] = methods.map((method) => ({
  value: method,
  label: labels[method],
  detail: uses[method],
}));

/** "a fake door", "an A/B test". */
export function methodName(method: Method): string {
  const name = labels[method];
  const article = /^[aeio]/i.test(name) ? "an" : "a";
  return `${article} ${method === "ab-test" ? name : name.toLowerCase()}`;
}
