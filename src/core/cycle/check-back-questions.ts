import { daysBetween, type Day } from "../base/day.ts";
import { findAnswer } from "./answering.ts";
import { usualDays } from "./check-back-days.ts";
import { findDayComplaint } from "./day-answers.ts";
import type { ExperimentMoment } from "./moment.ts";
import { openCheckBacks } from "./open-check-backs.ts";
import type { Answers, Complaint, Question } from "./question.ts";
import { readingQuestionsOf } from "./reading-questions.ts";
import { readingTypeOf } from "./reading-type.ts";
import { measuredIn } from "./typed-reading.ts";

/** It was measured now, though nobody had planned to. */
export const now = "now";
/** What came out is told by a reading. */
const measured = "measured";

/** What a check-back is about: a day that was planned or is planned now, and whether it tells what came out. */
export interface Wanted {
  readonly due: Day;
  readonly isDone: boolean;
}

/** What answers ask for; `undefined` while the day is open. */
export function wantedIn({ entry, today }: ExperimentMoment, answers: Answers): Wanted | undefined {
  const open = openCheckBacks(entry.source).map(({ due }) => due);
  const answer = findAnswer(answers, "due");
  if (answer === undefined) {
    const [first] = open;
    const due = first !== undefined && (open.length === 1 || isTold(answers)) ? first : undefined;
    if (due !== undefined) return { due, isDone: true };
    return isTold(answers) ? { due: findAnswer(answers, "date") ?? today, isDone: true } : undefined;
  }
  if (answer === now) return { due: findAnswer(answers, "date") ?? today, isDone: true };
  return { due: answer, isDone: open.includes(answer) || isTold(answers) };
}

/** All questions, in the light of what is known. */
export function checkBackQuestions(moment: ExperimentMoment, answers: Answers): readonly Question[] {
  const wanted = wantedIn(moment, answers);
  const isAsked = answers["due"] !== undefined || !wanted;
  return [
    ...(isAsked ? [dueQuestion(moment, answers)] : []),
    ...(wanted?.isDone ? toldQuestions(moment, answers) : []),
  ];
}

/** Whether something was typed of what came out. */
function isTold(answers: Answers): boolean {
  return 0 < measuredIn(answers).length || findAnswer(answers, "held") !== undefined;
}

function dueQuestion(moment: ExperimentMoment, answers: Answers): Question {
  const { entry, today } = moment;
  const open = openCheckBacks(entry.source).map(({ due }) => due);
  const [first] = open;
  const planned = Array.from(new Set(open)).map((due) => ({
    value: due,
    label: due,
    description: due <= today ? "due" : "not due yet",
  }));
  const later = usualDays(today).map((day) => ({
    value: day,
    label: `In ${daysBetween(today, day)} days`,
    description: day,
  }));
  const atOnce = { value: now, label: "It was measured now", description: "say what came out" };
  return {
    key: "due",
    ask: first === undefined ? "When is it measured again?" : "Which day is it about?",
    choices: first === undefined ? [...later, atOnce] : planned,
    isOpen: true,
    isOptional: isTold(answers),
    ...(first === undefined ? {} : { suggestion: first }),
    hint: first === undefined ? "Another day is written as YYYY-MM-DD." : "Another day is planned as one more.",
    findComplaint: (answer) => findDueComplaint(answer.trim(), moment),
  };
}

function findDueComplaint(answer: string, { entry }: ExperimentMoment): Complaint | undefined {
  if (answer === now) return undefined;
  const complaint = findDayComplaint(answer);
  if (complaint) return complaint;
  const isOpen = openCheckBacks(entry.source).some(({ due }) => due === answer);
  const isKnown = (entry.record.checkBack ?? []).some((item) => typeof item !== "string" && item.due === answer);
  if (isOpen || !isKnown) return undefined;
  return { sentence: `What was due on ${answer} is done; name another day.`, isFatal: true };
}

function toldQuestions(moment: ExperimentMoment, answers: Answers): readonly Question[] {
  const held = findAnswer(answers, "held");
  const isMeasured = held === measured || 0 < measuredIn(answers).length;
  const isSaid = held === "yes" || held === "no";
  return [
    ...(isMeasured && held === undefined ? [] : [heldQuestion(moment, answers)]),
    ...(isSaid ? [becauseQuestion] : []),
    ...(isMeasured ? readingQuestions(moment, answers) : []),
  ];
}

function heldQuestion(moment: ExperimentMoment, answers: Answers): Question {
  const isJudged = readingTypeOf(moment, answers) === "judged";
  return {
    key: "held",
    ask: "What came out?",
    choices: [
      isJudged
        ? { value: measured, label: "It was judged again", detail: "By the criterion." }
        : { value: measured, label: "It was measured again", detail: "The threshold says whether it held." },
      { value: "yes", label: "It held", detail: "There is no number; say how one knows." },
      { value: "no", label: "It did not hold", detail: "There is no number; say how one knows." },
    ],
  };
}

const becauseQuestion: Question = {
  key: "because",
  ask: "How does one know?",
  example: "Support was asked about it twice in a month, as before.",
};

/** The numbers in the form that they had before; an arm and a day are held against the plan where they were typed. */
function readingQuestions(moment: ExperimentMoment, answers: Answers): readonly Question[] {
  const arms = Object.keys(moment.entry.record.arms ?? {});
  const armQuestion: Question = {
    key: "arm",
    ask: "Which arm?",
    choices: arms.map((arm) => ({ value: arm, label: arm })),
  };
  const isArmed = answers["arm"] !== undefined && 0 < arms.length;
  return [...(isArmed ? [armQuestion] : []), ...readingQuestionsOf(readingTypeOf(moment, answers), answers)];
}
