import { decisionChoices, type DecisionChoice } from "../../base/decision-choice.ts";
import type { Choice, Complaint } from "../question.ts";

/** What is decided for each way it can come out. */
export interface RuleAnswer {
  readonly supported: DecisionChoice;
  readonly refuted: DecisionChoice;
  readonly inconclusive: DecisionChoice;
  readonly guardrailBroken?: DecisionChoice;
}

/** Reads `persevere, stop, pivot`: if it is supported, refuted, and if nothing is shown; a fourth word if a guardrail breaks. */
export function parseRule(text: string): RuleAnswer | undefined {
  const words = text.split(",").map((word) => decisionChoices.find((choice) => choice === word.trim()));
  const [supported, refuted, inconclusive, guardrailBroken] = words;
  if (!supported || !refuted || !inconclusive || 4 < words.length) return undefined;
  if (words.length === 3) return { supported, refuted, inconclusive };
  return guardrailBroken && { supported, refuted, inconclusive, guardrailBroken };
}

/** The rules that most teams want; where something must not get worse, they say what happens if it does. */
export function ruleChoicesOf(hasGuardrails: boolean): readonly Choice[] {
  return hasGuardrails ? withGuardrails : withoutGuardrails;
}

const withoutGuardrails: readonly Choice[] = [
  {
    value: "persevere, stop, pivot",
    label: "Persevere if it is supported, stop if it is refuted, pivot if nothing is shown",
  },
  { value: "persevere, pivot, pivot", label: "Persevere if it is supported, else pivot" },
  { value: "persevere, stop, stop", label: "Persevere if it is supported, else stop" },
];

const withGuardrails: readonly Choice[] = [
  {
    value: "persevere, stop, pivot, pivot",
    label: "Persevere if it is supported, stop if it is refuted, else pivot",
    detail: "Pivot, too, if something gets worse that must not.",
  },
  {
    value: "persevere, pivot, pivot, pivot",
    label: "Persevere if it is supported, else pivot",
    detail: "Pivot, too, if something gets worse that must not.",
  },
  {
    value: "persevere, stop, stop, stop",
    label: "Persevere if it is supported, else stop",
    detail: "Stop, too, if something gets worse that must not.",
  },
];

export function findRuleComplaint(text: string): Complaint | undefined {
  if (parseRule(text)) return undefined;
  return {
    sentence:
      'Write three words, for supported, refuted and nothing shown, as in "persevere, stop, pivot"; a fourth is for a guardrail that breaks.',
    isFatal: true,
  };
}
