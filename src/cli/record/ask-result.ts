import { findComplaint } from "../../core/cycle/answering.ts";
import type { ExperimentMoment } from "../../core/cycle/moment.ts";
import type { Answers } from "../../core/cycle/question.ts";
import { record } from "../../core/cycle/steps/record.ts";
import { unregisteredWords } from "../../core/cycle/unregistered-words.ts";
import { askStep } from "../cycle/ask-step.ts";
import { flagOf } from "../cycle/step-flags.ts";
import type { Io } from "../io.ts";
import { tame } from "../output/tame.ts";
import { typedResult } from "./typed-result.ts";

/**
 * The reading that was typed, as answers in which there is no fault, with what a person answers to the questions that it leaves open.
 *
 * What was typed is judged when it is written, together with all that stands in the file.
 *
 * @throws WrongUse where a number is none, or nobody can be asked.
 */
export async function askResult(
  io: Pick<Io, "ask" | "err" | "isTerminal">,
  moment: ExperimentMoment,
  typed: Answers,
): Promise<Answers> {
  const { entry, today } = moment;
  typedResult(typed, today);
  for (const question of record.questionsOf(moment, typed)) {
    const complaint = findComplaint(question, typed[question.key] ?? "");
    if (complaint && !complaint.isFatal) io.err(tame(`--${flagOf(question.key)}: ${complaint.sentence}\n`));
  }
  const open: typeof record = {
    ...record,
    questionsOf: (now, answers) => record.questionsOf(now, answers).filter(({ key }) => typed[key] === undefined),
  };
  const example = `uol record ${entry.id} --successes 108 --of 1200`;
  const instead = `type for example "${example}", or --from FILE with --column.`;
  const answers = await askStep(open, moment, typed, { io, example, instead });
  // Whoever was asked has read it.
  const unregistered = answers === typed ? unregisteredWords(moment) : undefined;
  if (unregistered !== undefined) io.err(tame(`${unregistered}\n`));
  const given = Object.fromEntries(Object.entries(answers).filter(([key, text]) => text !== "" || key in typed));
  typedResult(given, today);
  return given;
}
