import { fileNameFor } from "../../authoring/new-file.ts";
import type { Plain } from "../../authoring/value-texts.ts";
import { appliesOf } from "../../model/applies-to.ts";
import type { Unit } from "../../model/unit.ts";
import type { Match } from "../../query/similar/similar-to.ts";
import { findAnswer } from "../answering.ts";
import { bare, hasOutcome, leftOpenBy, type LeftOpen } from "../left-open.ts";
import type { FileMoment, RecordMoment } from "../moment.ts";
import type { Answers, Question } from "../question.ts";
import { findOpening, similarField, similarIn, similarQuestions } from "../similar-question.ts";
import type { FileStep } from "../step.ts";
import { dueQuestion, findWorkComplaint, learnQuestion, unitFields } from "../unit-questions.ts";
import { unitFile, type Inherited } from "../unit-file.ts";

export type FollowUpMoment = FileMoment & RecordMoment;

const suffix = ".uol.yaml";

/** The next unit of learning, with what the last one left open: its questions, and what was seen. */
export const followUp: FileStep<FollowUpMoment> = {
  name: "follow-up",
  fields: [
    { key: "title", value: "words", summary: "the next question" },
    { key: "id", value: "id", summary: "the name of its file, such as one that a receipt promises" },
    ...unitFields,
    similarField,
  ],

  findObstacle({ entry }) {
    if (entry.kind === "unit" || hasOutcome(entry)) return undefined;
    return {
      obstacle: "Nothing came out of it yet that one could follow up. Record a result first.",
      at: ["hypothesis"],
    };
  },

  questionsOf(moment, answers) {
    const title = findAnswer(answers, "title") ?? "";
    const left = leftOpenBy(moment);
    const matches = matchesOf(moment, title, left);
    const start = [titleQuestion(left), ...similarQuestions(matches, "unit")];
    return findOpening(matches, answers) ? start : [...start, learnQuestion(title), dueQuestion(moment)];
  },

  writingOf(moment, answers) {
    const title = findAnswer(answers, "title") ?? "";
    const left = leftOpenBy(moment);
    const opening = findOpening(matchesOf(moment, title, left), answers);
    if (opening) return opening;
    const promised = left.questions.find((question) => question.title === title)?.id;
    const id = findAnswer(answers, "id") ?? promised;
    if (id !== undefined && !/^[\w-]+$/.test(id)) {
      return { obstacle: `"${id}" cannot be the name of a file; write letters, digits and hyphens.` };
    }
    const name = id === undefined ? fileNameFor(title, suffix, moment.isTaken) : `${id}${suffix}`;
    if (id !== undefined && moment.isTaken(name)) return { obstacle: `There is a unit "${id}" already.` };
    return {
      file: unitFile(name, withParent(moment.entry.id, answers, left), inheritedBy(title, left), promised && "title"),
      done: `The question that follows ${moment.entry.id} is written`,
      next: [{ step: "experiment", answers: { unit: name.slice(0, -suffix.length) } }],
    };
  },
};

function titleQuestion({ questions }: LeftOpen): Question {
  const question: Question = {
    key: "title",
    ask: "What do you want to know next?",
    example: "Will people trust it with a stored card?",
    findComplaint: findWorkComplaint,
  };
  if (questions.length === 0) return question;
  const choices = questions.map(({ title, from }) => ({ value: title, label: title, detail: from }));
  return { ...question, choices, isOpen: true };
}

/** What led to the question is no news. */
function matchesOf(moment: FollowUpMoment, title: string, { unit }: LeftOpen): readonly Match[] {
  return similarIn(moment, title, [moment.entry.uri, ...(unit ? [unit.uri] : [])]);
}

/** It serves what the last one served, unless something else is said. */
function withParent(parent: string, answers: Answers, { unit }: LeftOpen): Answers {
  const { objective, kind } = unit?.record ?? {};
  return {
    ...answers,
    parent,
    ...(objective !== undefined && answers["objective"] === undefined && { objective }),
    ...(kind !== undefined && answers["kind"] === undefined && { kind }),
  };
}

/** The question that is asked now is no longer one that is open beside it. */
function inheritedBy(title: string, { unit, unknowns, observations }: LeftOpen): Inherited {
  const appliesTo = toPlain(unit?.record.appliesTo);
  return {
    unknowns: unknowns.filter((question) => bare(question) !== bare(title)),
    ...(appliesTo !== undefined && { appliesTo }),
    observations,
  };
}

function toPlain(appliesTo: Unit["appliesTo"]): Plain | undefined {
  const { paths, tags } = appliesOf(appliesTo);
  if (paths.length === 0 && tags.length === 0) return undefined;
  return { paths: paths.length === 0 ? undefined : paths, tags: tags.length === 0 ? undefined : tags };
}
