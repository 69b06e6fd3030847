import type { KindName } from "../../model/kinds.ts";
import { patternOf } from "../place/role-at.ts";
import type { Path } from "../../base/document-edit.ts";

/** What each word means that a key offers to choose from, by the place of the key. */
const meanings: Readonly<Partial<Record<KindName, Readonly<Record<string, Readonly<Record<string, string>>>>>>> = {
  experiment: {
    method: {
      interview: "Ask a few people, and listen. The cheapest way.",
      survey: "Ask many people the same questions.",
      "mock-up": "Show a picture of it, and watch what people do.",
      prototype: "Let people use something that only looks finished.",
      "fake-door": "Offer it before it exists, and count who wants it.",
      simulation: "Do by hand, or for a few, what the product would do.",
      "ab-test": "Give it to some at random, and compare with the others.",
      "staged-rollout": "Give it to more and more, and watch the guardrails.",
      "process-trial": "Work in the new way for a while.",
    },
    looks: { anytime: "The data may be read at any time; the intervals are wider for it." },
  },
  unit: {
    kind: {
      customer: "Why: what people need and do.",
      market: "Why: who would buy, and what else there is.",
      product: "Why: whether this solution helps.",
      process: "How: the way the team works.",
      technical: "How: what can be built, and how well it runs.",
    },
  },
  metric: {
    kind: {
      behaviour: "What people do.",
      business: "What it earns or costs.",
      operational: "How the machine runs.",
      perception: "What people say.",
    },
    type: {
      proportion: "A share: so many of so many.",
      mean: "An average of values.",
      rate: "Events over time, or over something else.",
      quantile: "A value that a share of all stays below, such as p95.",
      ordinal: "Steps in order, such as stars.",
    },
    better: { higher: "More of it is good news.", lower: "Less of it is good news." },
  },
  settings: {
    "cadence.kind": {
      sprint: "Work comes in rounds of equal length.",
      flow: "Work flows without rounds.",
      kaizen: "Work is improved in events.",
    },
  },
};

const decisions: Readonly<Record<string, string>> = {
  persevere: "Go on with it.",
  pivot: "Go on with something else that follows from what was learned.",
  stop: "Let go of it.",
};

const severities: Readonly<Record<string, string>> = {
  error: "Fails the check.",
  warning: "Is shown, and fails no build.",
  info: "Is told.",
  hint: "Is shown in open files only.",
  off: "Is not looked for.",
};

/** What a word means that stands at `path`; `undefined` for words that need no explanation. */
export function meaningOfChoice(kind: KindName, path: Path, word: string): string | undefined {
  const pattern = patternOf(path);
  if (kind === "experiment" && (pattern === "decision.choice" || path[0] === "rule")) return decisions[word];
  if (kind === "settings" && path[0] === "rules") return severities[word];
  const words = meanings[kind]?.[pattern];
  return words && Object.hasOwn(words, word) ? words[word] : undefined;
}
