import { decisionChoices, type DecisionChoice } from "../base/decision-choice.ts";
import { hasResults } from "../model/readings.ts";
import type { RuleOutcome, Verdict } from "../verdict/verdict.ts";
import { isWinner } from "./is-winner.ts";
import type { ExperimentMoment } from "./moment.ts";
import type { Choice, Question } from "./question.ts";

/** What the rule says comes first. Without a result nothing was learned that one could go on with: only to stop is left. */
export function decisionsOf(verdict: Verdict, { entry }: ExperimentMoment): readonly Choice[] {
  const ruled = verdict.rule?.choice;
  const possible = decisionChoices.filter((choice) => choice === "stop" || hasResults(entry.record));
  const inOrder = possible.toSorted((a, b) => Number(b === ruled) - Number(a === ruled));
  const choices = inOrder.map((choice) => ({
    value: choice,
    label: labels[choice],
    detail: meanings[choice],
    ...(choice === ruled && verdict.rule
      ? { description: `the rule says so if ${outcomeWords[verdict.rule.outcome]}` }
      : {}),
  }));
  const graduate = {
    value: "graduate",
    label: "Graduate",
    detail: "A winner: persevere, and ask what follows from it.",
  };
  if (!isWinner(verdict)) return choices;
  return ruled === undefined || ruled === "persevere" ? [graduate, ...choices] : [...choices, graduate];
}

const labels: Readonly<Record<DecisionChoice, string>> = { pivot: "Pivot", persevere: "Persevere", stop: "Stop" };

const meanings: Readonly<Record<DecisionChoice, string>> = {
  pivot: "Keep the question, and try another way to its answer.",
  persevere: "Go on with what was tried.",
  stop: "Leave it, and keep what was learned.",
};

/** How it came out, as what follows "if". */
export const outcomeWords: Readonly<Record<RuleOutcome, string>> = {
  supported: "the claim is supported",
  refuted: "it is refuted",
  inconclusive: "nothing is shown",
  guardrailBroken: "a guardrail is broken",
};

/** What is said where there is nothing to go on with. */
export const withoutResults: Pick<Question, "hint" | "findComplaint"> = {
  hint: "There is no result yet, so there is only to stop.",
  findComplaint: (answer) =>
    answer === "pivot" || answer === "persevere"
      ? { sentence: `There is no result yet to ${answer} on; record one first, or stop.`, isFatal: true }
      : undefined,
};

/** Asks whoever decides against the rule for what speaks against it. */
export function dissentOf({ rule }: Verdict): Question {
  return {
    key: "dissent",
    ask: `The rule says ${rule?.choice}. What speaks against it?`,
    hint: "It was fixed before the data, so say who sees it otherwise, and why.",
    example: "Lee would stop; the drop is in one browser only, which has a known fault.",
  };
}
