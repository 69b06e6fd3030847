import type { Card } from "../../query/card.ts";
import { nextStepsOf, type AwaitedStep } from "../../query/next-steps.ts";
import type { CodeLens } from "./code-lens.ts";

type Lens = Omit<CodeLens, "range">;

/** What would be done next with a record, as the deed itself; what is to be measured again has a line of its own. */
export function nextLensesOf(card: Card | undefined): Lens[] {
  const steps = card ? nextStepsOf(card).filter((step) => step !== "check-back") : [];
  return steps.map((step) => ({ ...words[step], shape: "arrow-right", leadsTo: { type: "step", step } }));
}

const words: Readonly<Record<Exclude<AwaitedStep, "check-back">, Pick<Lens, "title" | "tooltip">>> = {
  experiment: { title: "Plan an experiment", tooltip: "Write an experiment that answers this question" },
  register: { title: "Register the plan", tooltip: "Commit the plan, so that history shows when it was made" },
  record: { title: "Record a result", tooltip: "Write down what was measured" },
  memo: { title: "Write the memo", tooltip: "Write down what came out, and what surprised you" },
  decide: { title: "Decide", tooltip: "Pivot, persevere or stop, beside what the rule says" },
  propagate: { title: "Propagate", tooltip: "Write down who must know of the decision, and where it goes" },
};
