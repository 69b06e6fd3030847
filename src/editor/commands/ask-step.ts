import { findNextQuestion } from "../../core/cycle/answering.ts";
import type { Answers } from "../../core/cycle/question.ts";
import type { Step } from "../../core/cycle/step.ts";
import { askQuestion } from "./ask-question.ts";

/**
 * Asks all that a step wants to know, one question after the other, with a way back to each.
 *
 * @param given Answers that are known before anybody is asked.
 * @returns `undefined` when it was cancelled, and nothing is to be done.
 */
export async function askStep<Moment>(
  step: Step<Moment>,
  moment: Moment,
  title: string,
  given: Answers = {},
): Promise<Answers | undefined> {
  const known = step.knownOf?.(moment) ?? [];
  /** The answers before each question, the last one on top. */
  const before: Answers[] = [];
  /** What was answered before somebody went back, so that it need not be typed again. */
  const remembered = new Map<string, string>();
  let answers = given;
  for (;;) {
    const next = findNextQuestion(step, moment, answers);
    if (!next) return answers;
    const { question, number, total } = next;
    const answer = await askQuestion(question, {
      title,
      step: number,
      totalSteps: total,
      known: [...(before.length === 0 ? known : []), ...(question.known ?? [])],
      mayGoBack: 0 < before.length,
      typed: remembered.get(question.key),
    });
    if (answer === "cancelled") return undefined;
    if (answer === "back") {
      answers = before.pop() ?? given;
      continue;
    }
    before.push(answers);
    remembered.set(question.key, answer.text);
    answers = { ...answers, [question.key]: answer.text };
  }
}
