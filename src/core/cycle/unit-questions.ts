import { addDays } from "../base/day.ts";
import { toCapital } from "../base/to-capital.ts";
import { listedObjectivesKey, objectivesOfFact } from "../index/keys.ts";
import { providersOf } from "../index/find.ts";
import { settingsOf } from "../index/snapshot.ts";
import { unitKinds } from "../model/unit.ts";
import { findWorkIn } from "../rules/names/find-work.ts";
import { findComplaint } from "./answering.ts";
import { findDayComplaint } from "./day-answers.ts";
import { learnOf } from "./learn-of.ts";
import type { FileMoment } from "./moment.ts";
import type { Choice, Complaint, Question } from "./question.ts";
import type { Field } from "./step.ts";

/** What may be said of a unit besides its title. */
export const unitFields: readonly Field[] = [
  { key: "learn", value: "words", summary: "what will be known in the end that is not known now" },
  { key: "why", value: "words", summary: "why the answer is worth having" },
  { key: "objective", value: "id", summary: "the objective that it serves, of learning.yaml" },
  {
    key: "kind",
    value: "kind",
    summary: `what it is about: ${unitKinds.join(", ")}`,
    findComplaint: (answer) => findComplaint(kindQuestion, answer),
  },
  { key: "owner", value: "name", summary: "who answers for it" },
  {
    key: "due",
    value: "day",
    summary: "the last day on which the answer is of use, YYYY-MM-DD",
    findComplaint: findDayComplaint,
  },
];

/** A title that says what will be built, as something to think over. */
export function findWorkComplaint(title: string): Complaint | undefined {
  const work = findWorkIn(title);
  if (!work) return undefined;
  const { value, placeholder, rest } = work.question;
  return {
    sentence: `This names work ("${work.verb} ..."), which is done whether or not anybody wanted it. What do you want to know? Perhaps: "${value}${placeholder}${rest}"`,
    isFatal: false,
  };
}

export function learnQuestion(title: string): Question {
  const suggestion = learnOf(title);
  return {
    key: "learn",
    ask: "What will be known in the end that is not known now?",
    example: "Whether customers are willing to pay with one click.",
    isOptional: true,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

export const whyQuestion: Question = {
  key: "why",
  ask: "Why is the answer worth having?",
  example: "Half of all carts are abandoned at the payment step.",
  isOptional: true,
};

const kindMeanings: Readonly<Record<(typeof unitKinds)[number], string>> = {
  customer: "Why people do something, or do not.",
  market: "Who would want it, and what they have instead.",
  product: "What about the product helps them.",
  process: "How we work.",
  technical: "How it can be made.",
};

export const kindQuestion: Question = {
  key: "kind",
  ask: "What is it about?",
  choices: unitKinds.map((kind) => ({ value: kind, label: toCapital(kind), detail: kindMeanings[kind] })),
  isOptional: true,
  suggestion: "",
};

export function dueQuestion({ today }: FileMoment): Question {
  const choice = (days: number, label: string): Choice => ({
    value: addDays(today, days),
    label,
    description: addDays(today, days),
  });
  return {
    key: "due",
    ask: "Until when is the answer of use?",
    hint: "Another day is typed as YYYY-MM-DD.",
    choices: [choice(14, "In two weeks"), choice(28, "In four weeks"), choice(91, "In three months")],
    isOpen: true,
    isOptional: true,
    suggestion: "",
    findComplaint: findDayComplaint,
  };
}

/** Asked only where `learning.yaml` lists some. */
export function objectiveQuestions({ snapshot, root }: FileMoment): readonly Question[] {
  const [listed] = providersOf(snapshot, listedObjectivesKey(root));
  if (!listed) return [];
  const { objectives = {} } = settingsOf(snapshot, root);
  const choices = objectivesOfFact(listed.fact).map((id) => ({ value: id, label: objectives[id]?.title ?? id }));
  return [{ key: "objective", ask: "Which objective does it serve?", choices, isOptional: true, suggestion: "" }];
}

/** Asked only where `learning.yaml` lists people. */
export function ownerQuestions({ snapshot, root }: FileMoment): readonly Question[] {
  const people = Object.entries(settingsOf(snapshot, root).people ?? {});
  if (people.length === 0) return [];
  const choices = people.map(([id, { name = id, roles = [] }]) => ({
    value: id,
    label: name,
    description: roles.join(", "),
  }));
  return [{ key: "owner", ask: "Who answers for it?", choices, isOpen: true, isOptional: true, suggestion: "" }];
}
