import { insteadOf } from "../../base/instead-of.ts";
import { methods } from "../../model/experiment.ts";
import { findDayComplaint } from "../day-answers.ts";
import type { Complaint } from "../question.ts";
import { similarField } from "../similar-question.ts";
import type { Field } from "../step.ts";
import { templates } from "../templates/templates.ts";
import { findArmsComplaint } from "./arms-answer.ts";
import { findClaimsComplaint, findThresholdComplaint } from "./claims-answer.ts";
import { findMetricComplaint } from "./metric-answer.ts";
import { findCountComplaint, findNumberComplaint } from "./number-answers.ts";
import { findRuleComplaint } from "./rule-answer.ts";
import { findDaysComplaint } from "./window-answer.ts";

const templateNames = templates.map(({ name }) => name);

/** All that may be said of a new plan, in the order of its file. */
export const experimentFields: readonly Field[] = [
  { key: "unit", value: "id", summary: "the unit of learning that it serves" },
  {
    key: "hypothesis",
    value: "sentence",
    summary: "what you expect to see, with the number that would prove it wrong",
  },
  {
    key: "template",
    value: "name",
    summary: `a plan to start from: ${templateNames.join(", ")}`,
    findComplaint: amongAll(templateNames),
  },
  {
    key: "method",
    value: "method",
    summary: `how it is tested, the cheapest first: ${methods.join(", ")}`,
    findComplaint: amongAll(methods),
  },
  { key: "whyNotCheaper", value: "words", summary: "why a cheaper method would not answer" },
  { key: "population", value: "words", summary: "who or what is observed" },
  { key: "metric", value: "id", summary: "what is measured", findComplaint: findMetricComplaint },
  {
    key: "threshold",
    value: "words",
    summary: "from which number on it is true: at least 8%",
    findComplaint: findThresholdComplaint,
  },
  { key: "criterion", value: "words", summary: "by what people will judge, where nothing is counted" },
  { key: "baseline", value: "number", summary: "what it is today", findComplaint: findNumberComplaint },
  {
    key: "guardrail",
    value: "claim",
    summary: 'what must not get worse: "checkout-errors: at most 1%"',
    isList: true,
    findComplaint: findClaimsComplaint,
  },
  { key: "arms", value: "groups", summary: '"control: 50%, one-click: 50%"', findComplaint: findArmsComplaint },
  { key: "expect", value: "number", summary: "what it will be if it works", findComplaint: findNumberComplaint },
  {
    key: "sample",
    value: "count",
    summary: "how many are observed, all groups together",
    findComplaint: findCountComplaint,
  },
  { key: "from", value: "day", summary: "the first day; else today", findComplaint: findDayComplaint },
  { key: "to", value: "day", summary: "the last day", findComplaint: findDayComplaint },
  {
    key: "days",
    value: "count",
    summary: "how many days it runs, instead of --to",
    findComplaint: findDaysComplaint,
  },
  {
    key: "rule",
    value: "choices",
    summary: 'if supported, refuted, nothing shown, guardrail broken: "persevere, stop, pivot, pivot"',
    findComplaint: findRuleComplaint,
  },
  { key: "parent", value: "id", summary: "the experiment that led to it" },
  similarField,
];

function amongAll(names: readonly string[]): (word: string) => Complaint | undefined {
  return (word) => {
    if (names.includes(word)) return undefined;
    const instead = insteadOf(word, names, `choose among ${names.join(", ")}.`);
    return { sentence: `There is no "${word}"; ${instead}`, isFatal: true };
  };
}
