import { addDays, type Day } from "../../base/day.ts";
import { decisionChoices } from "../../base/decision-choice.ts";
import { armsOf } from "./arms-of.ts";
import { toChoice, withoutStops, type Completion } from "./completion.ts";
import { nextMonday } from "../../base/next-monday.ts";
import { toListWords } from "../../base/markdown.ts";
import { natureAt } from "./metric-nature.ts";
import { patternOf } from "../place/role-at.ts";
import type { Subject } from "../place/question.ts";

type Form = readonly [label: string, insert: string];

/** Whole values with stops for what is still to be said: a window, a reading, a decision. */
export function formCompletions(subject: Subject): Completion[] {
  const find = forms[`${subject.kind} ${patternOf(subject.place.path)}`];
  return (find?.(subject) ?? []).map(([label, insert]) => ({
    label,
    kind: "form",
    detail: toListWords(withoutStops(insert), 70),
    insert,
  }));
}

/** Whether a value at this place is written in one of our forms. */
export function hasForms(kind: string, pattern: string): boolean {
  return Object.hasOwn(forms, `${kind} ${pattern}`);
}

const choice = (stop: number): string => toChoice(stop, decisionChoices.toReversed());

const forms: Readonly<Record<string, (subject: Subject) => readonly Form[]>> = {
  "experiment window": ({ today }) => windowForms(today),
  "experiment rule": () => [
    ["what follows from each outcome", `{ supported: persevere, refuted: ${choice(1)}, inconclusive: ${choice(2)} }`],
  ],
  "experiment arms": () => [["control and one variant", "{ control: 50%, ${1:variant}: 50% }"]],
  "experiment guardrails.*": () => [["metric and threshold", "{ metric: ${1:metric}, threshold: at most ${2:1}% }"]],
  "experiment secondary.*": () => [["metric and threshold", "{ metric: ${1:metric}, threshold: ${2:at least 8%} }"]],
  "experiment results.*": readingForms,
  "experiment exploratory.*": readingForms,
  "experiment observations.*": () => [
    ["what was seen, where, how often", '{ saw: "${1:words}", from: ${2:interviews}, count: ${3:1} }'],
  ],
  "experiment learnings.*": () => [
    [
      "an insight, and what to do about it",
      '{ insight: "${1:words}", recommendation: "${2:words}", appliesTo: [${3:checkout}] }',
    ],
  ],
  "experiment decision": ({ today }) => [
    ["decided today", `{ choice: ${choice(1)}, date: ${today}, by: \${2:name}, because: "\${3:why}" }`],
  ],
  "experiment propagation.*": ({ today }) => [
    ["a document that must say it", "{ doc: ${1:docs/page.md} }"],
    ["a unit that goes on with it", "{ unit: ${1:unit} }"],
    ["somebody who was told", `{ told: \${1:team}, date: ${today} }`],
    ["somebody who must be told", "{ told: ${1:team} }"],
  ],
  "experiment amendments.*": ({ today }) => [
    [
      "what changed, and why",
      `{ field: \${1:threshold}, was: \${2:words}, date: ${today}, by: \${3:name}, why: "\${4:why}" }`,
    ],
  ],
  "settings cadence": () => [
    ["rhythm and length", `{ kind: ${toChoice(1, ["sprint", "flow", "kaizen"])}, length: \${2:14 days} }`],
  ],
  "settings limits": () => [["running and window", "{ running: ${1:3}, window: ${2:90 days} }"]],
  "settings consolidation.*": ({ today }) => [
    ["two weeks from today", `{ from: ${today}, to: ${addDays(today, 13)}, why: "\${1:why}" }`],
  ],
  "settings objectives.*": ({ today }) => [["title and day", `{ title: \${1:words}, until: ${addDays(today, 91)} }`]],
  "settings people.*": () => [["name and roles", "{ name: ${1:Name}, roles: [${2:product}] }"]],
  "metric series": () => [
    ["a file and its columns", "{ data: ${1:data/metric.csv}, date: ${2:day}, value: ${3:value} }"],
  ],
};

function windowForms(today: Day): readonly Form[] {
  const between = (from: Day, days: number): string => `{ from: ${from}, to: ${addDays(from, days - 1)} }`;
  return [
    ["14 days from today", `{ from: ${today}, days: \${1:14} }`],
    ["two weeks from today", between(today, 14)],
    ["two weeks from next Monday", between(nextMonday(today), 14)],
    ["four weeks from today", between(today, 28)],
  ];
}

/** A reading in the form of its metric first: a share where nothing says otherwise. */
function readingForms(subject: Subject): readonly Form[] {
  const { today, text, place } = subject;
  const arms = place.path[0] === "results" ? armsOf(text) : [];
  const start = `{ date: ${today}, ${arms.length === 0 ? "" : `arm: ${toChoice(1, arms)}, `}`;
  const share: Form = ["so many of so many", `${start}successes: \${2:0}, of: \${3:100} }`];
  const mean: Form = ["a mean", `${start}mean: \${2:0}, sd: \${3:1}, n: \${4:100} }`];
  const rate: Form = ["events over time", `${start}events: \${2:0}, exposure: \${3:14} }`];
  const others: readonly Form[] = [
    ["single values", `${start}values: [\${2:1, 2, 3}] }`],
    ["before and after", `{ date: ${today}, before: [\${1:1, 2}], after: [\${2:1, 2}] }`],
    ["judged by people", `{ date: ${today}, judged: ${toChoice(1, ["supported", "refuted"])}, by: \${2:name} }`],
    ["rows in a file", `{ date: ${today}, data: \${1:results/data.csv} }`],
  ];
  const { unit, per } = natureAt({ ...subject, place: { ...place, path: ["threshold"] } });
  if (per !== undefined) return [rate, share, mean, ...others];
  return unit === undefined || unit === "percent" || unit === "ratio"
    ? [share, mean, rate, ...others]
    : [mean, share, rate, ...others];
}
