import { fileNameFor, newFile } from "../../authoring/new-file.ts";
import { closestWord } from "../../base/closest-word.ts";
import { findById } from "../../index/find.ts";
import { entriesOfKind } from "../../index/snapshot.ts";
import { methods } from "../../model/experiment.ts";
import { findAnswer } from "../answering.ts";
import { findDayComplaint } from "../day-answers.ts";
import { findLedBy } from "../find-led-by.ts";
import type { FileMoment } from "../moment.ts";
import { findArmsComplaint } from "../plan/arms-answer.ts";
import { findClaimsComplaint, findThresholdComplaint } from "../plan/claims-answer.ts";
import { hypothesisQuestion } from "../plan/hypothesis-question.ts";
import { planLines } from "../plan/plan-lines.ts";
import { planOf, type Plan } from "../plan/plan-of.ts";
import { findCountComplaint, findNumberComplaint, planQuestions } from "../plan/plan-questions.ts";
import type { Answers, Question } from "../question.ts";
import { findOpening, similarField, similarIn, similarQuestions } from "../similar-question.ts";
import type { Match } from "../../query/similar/similar-to.ts";
import type { Obstacle, Step } from "../step.ts";
import { templates } from "../templates/templates.ts";

const templateNames = templates.map(({ name }) => name);

/** A new experiment, from its sentence: what the sentence says is not asked again. */
export const experiment: Step<FileMoment> = {
  name: "experiment",
  title: "New Experiment",
  fields: [
    { key: "unit", value: "id", summary: "the unit of learning that it serves" },
    {
      key: "hypothesis",
      value: "sentence",
      summary: "what you expect to see, with the number that would prove it wrong",
    },
    { key: "template", value: "name", summary: `a plan to start from: ${templateNames.join(", ")}` },
    { key: "method", value: "method", summary: `how it is tested, the cheapest first: ${methods.join(", ")}` },
    { key: "whyNotCheaper", value: "words", summary: "why a cheaper method would not answer" },
    { key: "population", value: "words", summary: "who or what is observed" },
    { key: "metric", value: "id", summary: "what is measured" },
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
      findComplaint: findCountComplaint,
    },
    {
      key: "rule",
      value: "choices",
      summary: 'if supported, refuted, nothing shown, guardrail broken: "persevere, stop, pivot, pivot"',
    },
    { key: "parent", value: "id", summary: "the experiment that led to it" },
    similarField,
  ],

  questionsOf(moment, answers) {
    const plan = planOf(moment, answers);
    const isFromTemplate = plan.template !== undefined && findAnswer(answers, "hypothesis") === undefined;
    const start = [...unitQuestions(moment), ...(isFromTemplate ? [] : [hypothesisQuestion])];
    if (plan.hypothesis === "") return start;
    const matches = matchesOf(moment, plan);
    const similar = similarQuestions(matches, "experiment");
    if (findOpening(matches, answers)) return [...start, ...similar];
    return [...start, ...similar, ...planQuestions(plan, moment, answers)];
  },

  writingOf(moment, answers) {
    const obstacle = findUnknown(moment, answers);
    if (obstacle) return obstacle;
    const plan = planOf(moment, answers);
    const opening = findOpening(matchesOf(moment, plan), answers);
    if (opening) return opening;
    const name = fileNameFor(plan.hypothesis, ".experiment.yaml", moment.isTaken);
    const lines = planLines(plan);
    const open = lines.filter(([, value]) => value === "").map(([key]) => key);
    return {
      file: newFile(name, lines),
      done: open.length === 0 ? "The plan is written" : `The plan is written but for its ${toList(open)}`,
      next: open.length === 0 ? [{ step: "register" }] : [],
    };
  },
};

function toList(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" and ");
}

/** Asked only where there are units; a first experiment needs none. */
function unitQuestions({ snapshot, root }: FileMoment): readonly Question[] {
  const units = entriesOfKind(snapshot, "unit").toSorted((a, b) => Number(b.root === root) - Number(a.root === root));
  if (units.length === 0) return [];
  const choices = units.map(({ id, record }) => ({
    value: id,
    label: record.title ?? record.learn ?? id,
    description: id,
  }));
  return [{ key: "unit", ask: "Which question does it answer?", choices, isOptional: true }];
}

/** Its own unit, and what led to it, are no news. */
function matchesOf(moment: FileMoment, { hypothesis, unit, parent }: Plan): readonly Match[] {
  const { snapshot, root } = moment;
  const own = unit === undefined ? undefined : findById(snapshot, "unit", unit, root);
  const ledBy = [parent, own?.record.parent].map((id) => (id === undefined ? undefined : findLedBy(moment, id)));
  const expected = [own, ...ledBy].flatMap((entry) => entry?.uri ?? []);
  return hypothesis === "" ? [] : similarIn(moment, hypothesis, expected);
}

/** Names that were typed and that nothing has. */
function findUnknown(moment: FileMoment, answers: Answers): Obstacle | undefined {
  const { snapshot, root } = moment;
  const unit = findAnswer(answers, "unit");
  if (unit !== undefined && !findById(snapshot, "unit", unit, root)) {
    return { obstacle: `There is no unit "${unit}"; ${instead(unit, unitIds(moment), "write it first.")}` };
  }
  const parent = findAnswer(answers, "parent");
  if (parent !== undefined && findLedBy(moment, parent)?.kind !== "experiment") {
    return { obstacle: `There is no experiment "${parent}" that could have led to it.` };
  }
  const template = findAnswer(answers, "template");
  if (template !== undefined && !templateNames.includes(template)) {
    return { obstacle: `There is no template "${template}"; choose among ${templateNames.join(", ")}.` };
  }
  return undefined;
}

function unitIds({ snapshot }: FileMoment): readonly string[] {
  return entriesOfKind(snapshot, "unit").map(({ id }) => id);
}

function instead(word: string, known: readonly string[], otherwise: string): string {
  const near = closestWord(word, known);
  return near === undefined ? otherwise : `did you mean "${near}"?`;
}
