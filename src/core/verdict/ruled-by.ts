import type { Experiment } from "../model/experiment.ts";
import { isRefuted } from "./is-refuted.ts";
import type { GuardrailState, RuleOutcome, Verdict, VerdictState } from "./verdict.ts";

/** What the plan's rule says of an outcome. A broken guardrail comes before everything but a refuted claim. */
export function ruledBy(rule: Experiment["rule"], state: VerdictState, guardrails: GuardrailState): Verdict["rule"] {
  const outcome = ruleOutcomeOf(state, guardrails);
  const choice = outcome && rule?.[outcome];
  return outcome && choice ? { outcome, choice } : undefined;
}

function ruleOutcomeOf(state: VerdictState, guardrails: GuardrailState): RuleOutcome | undefined {
  const isJudged = state === "supported" || state === "inconclusive" || state === "judged-supported";
  if (guardrails === "broken" && isJudged) return "guardrailBroken";
  if (state === "supported" || state === "judged-supported") return "supported";
  if (isRefuted(state)) return "refuted";
  return state === "inconclusive" ? "inconclusive" : undefined;
}
