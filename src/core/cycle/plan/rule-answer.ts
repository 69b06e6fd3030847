import { decisionChoices, type DecisionChoice } from "../../base/decision-choice.ts";
import type { Choice, Complaint } from "../question.ts";

/** What is decided for each way it can come out. */
export interface RuleAnswer {
  readonly supported: DecisionChoice;
  readonly refuted: DecisionChoice;
  readonly inconclusive: DecisionChoice;
  readonly guardrailBroken?: DecisionChoice;
}

/** Reads `persevere, stop, pivot`: if it is supported, refuted, and if nothing is shown. */
export function parseRule(text: string): RuleAnswer | undefined {
  const words = text.split(",").map((word) => decisionChoices.find((choice) => choice === word.trim()));
  const [supported, refuted, inconclusive, ...more] = words;
  if (!supported || !refuted || !inconclusive || 0 < more.length) return undefined;
  return { supported, refuted, inconclusive };
}

export const ruleChoices: readonly Choice[] = [
  {
    value: "persevere, stop, pivot",
    label: "Persevere if it is supported, stop if it is refuted, pivot if nothing is shown",
  },
  {
    value: "persevere, pivot, pivot",
    label: "Persevere if it is supported, else pivot",
  },
  { value: "persevere, stop, stop", label: "Persevere if it is supported, else stop" },
];

export function findRuleComplaint(text: string): Complaint | undefined {
  if (parseRule(text)) return undefined;
  return {
    sentence: 'Write three words, for supported, refuted and nothing shown, as in "persevere, stop, pivot".',
    isFatal: true,
  };
}
