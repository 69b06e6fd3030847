import { fileNameFor } from "../../authoring/new-file.ts";
import { findAnswer } from "../answering.ts";
import { findLedBy } from "../../index/find-led-by.ts";
import type { FileMoment } from "../moment.ts";
import type { Question } from "../question.ts";
import { findOpening, similarField, similarIn, similarQuestions } from "../similar-question.ts";
import type { FileStep } from "../step.ts";
import {
  dueQuestion,
  findWorkComplaint,
  kindQuestion,
  learnQuestion,
  objectiveQuestions,
  ownerQuestions,
  unitFields,
  whyQuestion,
} from "../unit-questions.ts";
import { unitFile } from "../unit-file.ts";

/** A new unit of learning: what will be known, not what will be built; what was asked before is shown first. */
export const unit: FileStep<FileMoment> = {
  name: "unit",
  fields: [
    { key: "title", value: "words", summary: "the question, as a person would ask it" },
    ...unitFields,
    { key: "parent", value: "id", summary: "the unit or experiment that led to it" },
    similarField,
  ],

  questionsOf(moment, answers) {
    const title = findAnswer(answers, "title") ?? "";
    const matches = similarIn(moment, title);
    const similar = similarQuestions(matches, "unit");
    if (findOpening(matches, answers)) return [titleQuestion, ...similar];
    return [titleQuestion, ...similar, learnQuestion(title), ...others(moment)];
  },

  writingOf(moment, answers) {
    const title = findAnswer(answers, "title") ?? "";
    const opening = findOpening(similarIn(moment, title), answers);
    if (opening) return opening;
    const parent = findAnswer(answers, "parent");
    if (parent !== undefined && !findLedBy(moment, parent)) {
      return { obstacle: `There is no unit or experiment "${parent}" that could have led to it.` };
    }
    const name = fileNameFor(title, ".uol.yaml", moment.isTaken);
    return {
      file: unitFile(name, answers),
      done: "The question is written",
      next: [{ step: "experiment", answers: { unit: name.replace(/\.uol\.yaml$/, "") } }],
    };
  },
};

const titleQuestion: Question = {
  key: "title",
  ask: "What do you want to know? Write it as a question.",
  example: "Will customers use a one-click checkout?",
  findComplaint: findWorkComplaint,
};

function others(moment: FileMoment): readonly Question[] {
  return [whyQuestion, ...objectiveQuestions(moment), kindQuestion, ...ownerQuestions(moment), dueQuestion(moment)];
}
