import type { Experiment, Result } from "../model/experiment.ts";
import { findAnswer } from "./answering.ts";
import type { Answers } from "./question.ts";
import type { NextStep } from "./step.ts";

/** A reading that belongs beside another one. */
export interface NextReading {
  /** What has no reading of that day: an arm, or a guardrail. */
  readonly missing: string;
  readonly step: NextStep;
}

/** What is read on the same day beside a reading: the other arms of its metric first, then what must not get worse. */
export function nextReadingOf(
  experiment: Experiment,
  answers: Answers,
  reading: Partial<Result>,
): NextReading | undefined {
  if (reading.judged !== undefined) return undefined;
  const { metric: primary = "", arms = {}, results = [], guardrails = [] } = experiment;
  const sameDay = [...results, reading].filter(({ date }) => date === reading.date);
  const isRead = (id: string, arm?: string): boolean =>
    sameDay.some(
      (one) => (one.metric ?? primary) === id && (arm === undefined || one.arm === arm || one.data !== undefined),
    );
  const day = findAnswer(answers, "date");
  const next = (missing: string, more: Answers): NextReading => ({
    missing,
    step: { step: "record", answers: { ...(day === undefined ? {} : { date: day }), ...more } },
  });

  const { metric } = reading;
  const arm = Object.keys(arms).find((one) => reading.arm !== undefined && !isRead(metric ?? primary, one));
  if (arm !== undefined) return next(arm, { ...(metric === undefined ? {} : { metric }), arm });
  const guardrail = guardrails.find((one) => one.metric !== undefined && !isRead(one.metric))?.metric;
  return guardrail === undefined ? undefined : next(`the guardrail ${guardrail}`, { metric: guardrail });
}
