import type { Answers } from "../../core/cycle/question.ts";
import type { Obstacle, Step, Writing } from "../../core/cycle/step.ts";
import type { Entry } from "../../core/index/entry.ts";
import { findKeyRange, findValueRange } from "../../core/source/source-document.ts";
import { WrongUse } from "../wrong-use.ts";
import { askStep, type Asking } from "./ask-step.ts";
import { tellQuestions } from "./tell-questions.ts";

/**
 * What a step writes by the answers that were typed as flags, those that a person gives, and what was told to them.
 *
 * @param about The record that it goes on with, in whose file one is led to the place where one would go on instead.
 * @throws WrongUse where it cannot be done, or an answer cannot be taken or is missing.
 */
export async function writingBy<Moment, Written extends Writing>(
  step: Step<Moment, Written>,
  moment: Moment,
  typed: Answers,
  { asking, about }: { readonly asking: Asking; readonly about?: Entry },
): Promise<Written> {
  const obstacle = step.findObstacle?.(moment);
  if (obstacle) throw toWrongUse(obstacle, about);
  const asked = await askStep(step, moment, typed, asking);
  const answers = await tellQuestions(step, moment, { typed, answers: asked }, asking);
  const writing = step.writingOf(moment, answers);
  if ("obstacle" in writing) throw toWrongUse(writing, about);
  return writing;
}

function toWrongUse({ obstacle, at }: Obstacle, about: Entry | undefined): WrongUse {
  const range = about && at && (findKeyRange(about.source, at) ?? findValueRange(about.source, at));
  return new WrongUse(range ? `${about.path}:${range.start.line + 1}: ${obstacle}` : obstacle);
}
