import { findAnswer } from "../answering.ts";
import type { FileMoment } from "../moment.ts";
import type { Answers, Question } from "../question.ts";
import { findCountComplaint, findNumberComplaint } from "./number-answers.ts";
import type { Plan } from "./plan-of.ts";
import { draftOf, expectChoices, sampleChoices } from "./plan-outlook.ts";
import { findWindowComplaint, untilSample, windowChoices } from "./window-answer.ts";

/** How long, and what is expected, from which the sample follows; it is asked for only where it ends the run. */
export function sizeQuestions(plan: Plan, moment: FileMoment, answers: Answers): readonly Question[] {
  const draft = draftOf({ ...plan, sample: undefined }, moment);
  const expected = draft ? expectChoices(draft) : [];
  const isUntilSample = findAnswer(answers, "window") === untilSample;
  const isSaid = plan.said.window !== undefined || ["from", "to", "days"].some((key) => findAnswer(answers, key));
  return [
    ...(0 < expected.length && !plan.template ? [expectQuestion(expected)] : []),
    ...(isSaid ? [] : [windowQuestion(moment)]),
    ...(isUntilSample ? [sampleQuestion(draft ? sampleChoices(draft) : [])] : []),
  ];
}

function expectQuestion(choices: NonNullable<Question["choices"]>): Question {
  return {
    key: "expect",
    ask: "What do you think it will be, if it works?",
    hint: "The nearer to the threshold, the more have to be observed; the sample follows from it.",
    choices,
    isOpen: true,
    isOptional: true,
    findComplaint: findNumberComplaint,
  };
}

function windowQuestion({ today }: FileMoment): Question {
  return {
    key: "window",
    ask: "When does it run?",
    hint: "A length such as 14 days begins today; two days stand as a..b.",
    choices: windowChoices(today),
    isOpen: true,
    isOptional: true,
    findComplaint: (text) => findWindowComplaint(text, today),
  };
}

function sampleQuestion(choices: NonNullable<Question["choices"]>): Question {
  return {
    key: "sample",
    ask: "How many will be observed, all groups together?",
    ...(choices.length === 0 ? { example: "400" } : { choices, isOpen: true }),
    isOptional: true,
    findComplaint: findCountComplaint,
  };
}
