import { findComplaint, findNextQuestion } from "../../core/cycle/answering.ts";
import type { Answers, Choice, Question } from "../../core/cycle/question.ts";
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
  const isNeeded = ({ key, isOptional }: Question): boolean => !isOptional && answers[key] === undefined;
  if (!step.questionsOf(moment, answers).some(isNeeded)) return answers;
  let doubt: string | undefined;
  for (;;) {
    const next = findNextQuestion(step, moment, answers);
    if (!next) break;
    const { question } = next;
    const start = answers === typed ? (step.knownOf?.(moment) ?? []) : [];
    // What was just said of the answer before is not said again.
    const known = [...start, ...(question.known ?? [])].filter((sentence) => sentence !== doubt);
    // Where nobody answers, it is what is needed that is missing, not what may be left out before it.
    const needed = step.questionsOf(moment, answers).find(isNeeded)?.key;
    const hasFlag = step.fields.some(({ key }) => key === (needed ?? question.key));
    const answer = await ask({ ...question, known }, { ...asking, needed, hasFlag });
    doubt = findComplaint(question, answer)?.sentence;
    answers = { ...answers, [question.key]: answer };
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

interface AskingOne extends Asking {
  /** The key of what has to be answered; else that of the question. */
  readonly needed?: string | undefined;
  readonly hasFlag: boolean;
}

/** Asks one question until it has an answer that can be taken. */
export async function ask(question: Question, asking: AskingOne): Promise<string> {
  const { io } = asking;
  const { suggestion, isOptional } = question;
  const ending = suggestion ? ` [${suggestion}]` : isOptional ? " [none]" : "";
  // Written once, however often the answer cannot be taken.
  if (io.isTerminal) io.err(tame(linesAbove(question).join("")));
  for (;;) {
    const typed = await io.ask(tame(`${question.ask}${ending} `));
    if (typed === undefined) throw missing(question, asking);
    const answer = chosenBy(typed.trim() || (suggestion ?? ""), question);
    const complaint = findComplaint(question, answer);
    if (!complaint) return answer;
    io.err(tame(`${complaint.sentence}\n`));
    if (!complaint.isFatal) {
      io.err("It is kept as you typed it; the file is the place to change it.\n");
      return answer;
    }
  }
}

/** What is read before a question is answered; where there is nothing to choose from, an example helps. */
function linesAbove({ known = [], choices = [], hint, example }: Question): readonly string[] {
  const shown = example === undefined || 0 < choices.length ? undefined : `For example: ${example}`;
  const how = [hint, shown].filter((sentence) => sentence !== undefined).join(" ");
  return [...known, ...choices.map(toLine), ...(how === "" ? [] : [how])].map((line) => `${line}\n`);
}

function missing({ key, isOptional }: Question, { needed, hasFlag, instead, example }: AskingOne): WrongUse {
  const isLeft = isOptional && needed === undefined;
  const missed = hasFlag ? `--${flagOf(needed ?? key)} is missing` : "Nobody is there to choose";
  return new WrongUse(`${isLeft ? "Nothing was written" : missed}; ${instead ?? `type for example: ${example}`}`);
}

/** A choice may be named by its number, or as it is called. */
function chosenBy(answer: string, { choices = [] }: Question): string {
  const numbered = /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined;
  const called = choices.find(({ label }) => label.toLowerCase() === answer.toLowerCase());
  return (numbered ?? called)?.value ?? answer;
}

function toLine({ label, description, detail }: Choice, at: number): string {
  return `  ${at + 1}  ${[label, description, detail].filter(Boolean).join(" - ")}`;
}
