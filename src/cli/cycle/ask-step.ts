import { findComplaint, findNextQuestion } from "../../core/cycle/answering.ts";
import type { Answers, Question } from "../../core/cycle/question.ts";
import type { Step } from "../../core/cycle/step.ts";
import type { Io } from "../io.ts";
import { tame } from "../output/tame.ts";
import { WrongUse } from "../wrong-use.ts";
import { flagOf } from "./step-flags.ts";

/** Whom a step asks, and how one would type it all at once. */
export interface Asking {
  readonly io: Pick<Io, "ask" | "err" | "isTerminal">;
  readonly example: string;
  /** What to type instead, as the end of a sentence; else the example. */
  readonly instead?: string;
}

/**
 * The answers that were typed as flags, with what a person answers to the questions that they leave open.
 *
 * What may stay without an answer is asked only of somebody who has to be asked anyhow.
 *
 * @throws WrongUse where an answer cannot be taken, or nobody is there to give one that is needed.
 */
export async function askStep<Moment>(
  step: Step<Moment>,
  moment: Moment,
  typed: Answers,
  asking: Asking,
): Promise<Answers> {
  refuseUnfit(step, moment, typed);
  let answers = typed;
  const isEnough = (): boolean =>
    step.questionsOf(moment, answers).every(({ key, isOptional }) => isOptional || answers[key] !== undefined);
  if (isEnough()) return answers;
  for (;;) {
    const next = findNextQuestion(step, moment, answers);
    if (!next) break;
    const known = answers === typed ? step.knownOf?.(moment) : [];
    // Where nobody answers, it is what is needed that is missing, not what may be left out before it.
    const questions = step.questionsOf(moment, answers);
    const needed = questions.find(({ key, isOptional }) => !isOptional && answers[key] === undefined)?.key;
    const hasFlag = step.fields.some(({ key }) => key === (needed ?? next.question.key));
    answers = { ...answers, [next.question.key]: await ask(next.question, known, { ...asking, needed, hasFlag }) };
  }
  // An answer may have brought up a question for which something was typed.
  refuseUnfit(step, moment, answers);
  return answers;
}

/** Each answer as far as it can be held against a question that is asked, or against what its field says. */
function refuseUnfit<Moment>(step: Step<Moment>, moment: Moment, answers: Answers): void {
  const questions = step.questionsOf(moment, answers);
  for (const { key, findComplaint: findOther } of step.fields) {
    const answer = answers[key];
    if (answer === undefined) continue;
    const question = questions.find((one) => one.key === key);
    const complaint = question ? findComplaint(question, answer) : findOther?.(answer);
    if (complaint?.isFatal) throw new WrongUse(`--${flagOf(key)}: ${complaint.sentence}`);
  }
}

/** Asks one question until it has an answer that can be taken. */
export async function ask(
  question: Question,
  known: readonly string[] = [],
  {
    io,
    example,
    instead,
    needed,
    hasFlag,
  }: Asking & { readonly needed?: string | undefined; readonly hasFlag: boolean },
): Promise<string> {
  const { key, choices = [], hint, suggestion, isOptional } = question;
  const what = hasFlag ? `--${flagOf(needed ?? key)} is missing` : "Nobody is there to choose";
  const missing = new WrongUse(`${what}; ${instead ?? `type for example: ${example}`}`);
  let isTold = false;
  for (;;) {
    // Written once, however often the answer cannot be taken.
    const said = [...known, ...(question.known ?? [])];
    const lines = isTold ? [] : [...said, ...choices.map(toLine), ...(hint === undefined ? [] : [hint])];
    const ending = suggestion ? ` [${suggestion}]` : isOptional ? " [none]" : "";
    if (io.isTerminal) io.err(tame(lines.map((line) => `${line}\n`).join("")));
    const typed = await io.ask(tame(`${question.ask}${ending} `));
    if (typed === undefined) throw missing;
    const answer = chosenBy(typed.trim() || (suggestion ?? ""), question);
    const complaint = findComplaint(question, answer);
    if (complaint) io.err(tame(`${complaint.sentence}\n`));
    if (!complaint?.isFatal) return answer;
    isTold = true;
  }
}

/** A choice may be named by its number. */
function chosenBy(answer: string, { choices = [] }: Question): string {
  return (/^\d+$/.test(answer) ? choices[Number(answer) - 1]?.value : undefined) ?? answer;
}

function toLine({ value, label, description, detail }: NonNullable<Question["choices"]>[number], at: number): string {
  const name = label.toLowerCase() === value.toLowerCase() ? value : `${value} (${label})`;
  const words = [name, description, detail === value ? undefined : detail];
  return `  ${at + 1}  ${words.filter(Boolean).join(" - ")}`;
}
