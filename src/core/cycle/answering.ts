import { insteadOf } from "../base/instead-of.ts";
import type { Answers, Complaint, Question } from "./question.ts";
import type { Step } from "./step.ts";

/** The first question without an answer, and its place among all; `undefined` when nothing is left to ask. */
export function findNextQuestion<Moment>(
  step: Step<Moment>,
  moment: Moment,
  answers: Answers,
): { readonly question: Question; readonly number: number; readonly total: number } | undefined {
  const questions = step.questionsOf(moment, answers);
  const at = questions.findIndex(({ key }) => answers[key] === undefined);
  const question = questions[at];
  return question && { question, number: at + 1, total: questions.length };
}

/** What is wrong with an answer; `undefined` for one that can be taken as it is. */
export function findComplaint(question: Question, answer: string): Complaint | undefined {
  const { choices, isOpen, isOptional } = question;
  if (answer.trim() === "") return isOptional ? undefined : { sentence: "An answer is needed here.", isFatal: true };
  // What a step has to say of an answer is more than that it is not to choose.
  const own = question.findComplaint?.(answer);
  const values = choices?.map(({ value }) => value) ?? [];
  if (!own?.isFatal && choices && !isOpen && !values.includes(answer)) {
    const instead = insteadOf(answer, values, `choose among ${values.join(", ")}.`);
    return { sentence: `"${answer}" is not to choose here; ${instead}`, isFatal: true };
  }
  return own;
}

/** A complaint on an answer that cannot be taken. */
export function fatal(sentence: string): Complaint {
  return { sentence, isFatal: true };
}

/** What was answered to a key; `undefined` where nothing was, or it was left out. */
export function findAnswer(answers: Answers, key: string): string | undefined {
  return answers[key]?.trim() || undefined;
}

/** Names as a file has them: one alone, several as a list. */
export function nameOrNames(names: readonly string[]): string | readonly string[] | undefined {
  return names.length < 2 ? names[0] : names;
}

/** The names in an answer such as `dana, lee`. */
export function namesIn(answer: string | undefined): readonly string[] {
  return (answer ?? "").split(",").flatMap((name) => name.trim() || []);
}
