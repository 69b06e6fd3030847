import { findComplaint } from "../../core/cycle/answering.ts";
import type { Answers, Question } from "../../core/cycle/question.ts";
import type { Step } from "../../core/cycle/step.ts";
import { tame } from "../output/tame.ts";
import { ask, type Asking } from "./ask-step.ts";

/**
 * What should be read before something is written, though nobody had to be asked: what was asked before, and what to
 * think over in what was typed. On a terminal one may still turn back.
 */
export async function tellQuestions<Moment>(
  step: Step<Moment>,
  moment: Moment,
  { typed, answers: given }: { readonly typed: Answers; readonly answers: Answers },
  asking: Asking,
): Promise<Answers> {
  const { io } = asking;
  let answers = given;
  for (const question of step.questionsOf(moment, given)) {
    const { key, isTold } = question;
    const answer = typed[key];
    const complaint = answer === undefined ? undefined : findComplaint(question, answer);
    if (complaint) io.err(tame(`${complaint.sentence}\n`));
    if (!isTold || answers[key] !== undefined) continue;
    if (io.isTerminal) answers = { ...answers, [key]: await ask(question, { ...asking, hasFlag: true }) };
    else io.err(tame(toText(question)));
  }
  return answers;
}

function toText({ ask: sentence, choices = [] }: Question): string {
  const [, ...told] = choices;
  const lines = told.map(({ value, label, description, detail }) =>
    [`  ${label}`, `    ${description ?? ""}`, `    ${detail ?? ""}`, `    ${value}`].join("\n"),
  );
  return `${sentence}\n${lines.join("\n")}\n`;
}
