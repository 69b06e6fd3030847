import { addDays, type Day } from "../../src/core/base/day.ts";
import { Picker } from "./picker.ts";
import { deeds, insights, measures, names, people, places, remedies, sights } from "./vocabulary.ts";

/** The day on which the bench takes place. */
export const benchToday: Day = "2026-03-20";

/** Where an experiment stands. In a company that keeps them all, most are history. */
export type BenchStage = "running" | "undecided" | "decided";

export function stageOfNumber(number: number): BenchStage {
  if (number % 40 === 7) return "running";
  return number % 40 === 19 ? "undecided" : "decided";
}

/** An experiment of 1.3 KB like the one of the product page, up to its stage; no two are the same. */
export function experimentText(number: number, unit: string): string {
  const stage = stageOfNumber(number);
  const picker = new Picker(number);
  const after = stage === "running" ? "" : findings(number, picker, stage);
  return plan(number, picker, unit) + (stage === "decided" ? after + decision(number, picker) : after);
}

function plan(number: number, picker: Picker, unit: string): string {
  const place = picker.one(places);
  const share = 3 + picker.below(60);
  const { from, to } = windowOf(number);
  return `# Experiment ${number}
unit: ${unit}
hypothesis: At least ${share}% of ${picker.one(people)} will ${picker.one(deeds)} once they ${picker.one(sights)}.
method: ${picker.one(["interview", "survey", "mock-up", "fake-door", "simulation"])}        # cheapest first
population: ${1 + picker.below(50)}% of ${place} traffic
metric: ${place}-${picker.one(measures)}
threshold: at least ${share}%
baseline: ${share - 1.5}%
guardrails:
  - { metric: ${place}-error-rate, threshold: at most ${1 + picker.below(3)}% }
expect: ${share + 1}%
sample: ${sampleOf(number)}
window: { from: ${from}, to: ${to} }
rule: { supported: persevere, refuted: stop, inconclusive: pivot }
predictions: { ${picker
    .some(names, 2)
    .map((name) => `${name}: ${5 + picker.below(90)}%`)
    .join(", ")} }
flag: ${place.replace("-", "_")}_${number}
`;
}

function findings(number: number, picker: Picker, stage: BenchStage): string {
  const { to } = windowOf(number);
  const memo = picker.some(insights, stage === "undecided" ? 5 : 2).map((sentence) => `  ${sentence}\n`);
  return `results:
  - { date: ${to}, successes: ${picker.below(1000)}, of: ${sampleOf(number)}, source: warehouse/trial_${number}.sql }
observations:
  - { saw: "${picker.one(insights)}", from: session recordings, count: ${1 + picker.below(9)} }
memo: |
${memo.join("")}learnings:
  - insight: ${picker.one(insights)}
    recommendation: ${picker.one(remedies)}
    appliesTo: [${picker.some(places, 2).join(", ")}]
`;
}

function decision(number: number, picker: Picker): string {
  const { to } = windowOf(number);
  const day = addDays(to, 2);
  return `decision: { choice: persevere, date: ${day}, by: ${picker.one(names)}, because: "${picker.one(insights)}" }
propagation:
  - { doc: docs/${picker.one(places)}.md }
  - { told: support team, date: ${day} }
checkBack: [${addDays(to, 30)}, ${addDays(to, 90)}]
`;
}

function sampleOf(number: number): number {
  return 1000 + number;
}

/** Two weeks: around today while it runs, just over while it is undecided, else long ago. */
function windowOf(number: number): { from: Day; to: Day } {
  const ago = { running: -1 - (number % 9), undecided: 1 + (number % 5), decided: 20 + (number % 900) };
  const to = addDays(benchToday, -ago[stageOfNumber(number)]);
  return { from: addDays(to, -14), to };
}
