import type { Day } from "../base/day.ts";
import type { Result } from "../model/experiment.ts";
import { findAnswer, namesIn } from "./answering.ts";
import type { Answers } from "./question.ts";
import { counts, lists, numberOf, numbers, numbersIn } from "./reading-fault.ts";
import { readingFields } from "./reading-fields.ts";

/** The keys that hold what was seen, those that belong together side by side. */
const measurements = [
  ["successes", "of"],
  ["mean", "sd", "n"],
  ["values"],
  ["events", "exposure"],
  ["before", "after"],
  ["judged"],
] as const;

/** A key for each kind of measurement of which something was typed; more than one say different things. */
export function measuredIn(answers: Readonly<Record<string, unknown>>): readonly string[] {
  const isTyped = (key: string): boolean => answers[key] !== undefined && answers[key] !== "";
  return measurements.flatMap((keys) => keys.find(isTyped) ?? []);
}

/** The reading in answers in which there is no fault; what was left out is absent. */
export function typedReading(answers: Answers, today: Day): Partial<Result> {
  const entries = readingFields.flatMap(({ key }) => {
    const text = findAnswer(answers, key);
    return text === undefined ? [] : [[key, valueOf(key, text)] as const];
  });
  return { date: today, ...Object.fromEntries(entries) };
}

function valueOf(key: string, text: string): unknown {
  if (counts.has(key) || numbers.has(key)) return numberOf(text);
  if (lists.has(key)) return numbersIn(text);
  // A share as it is written, because a bare number would be one in the unit of the threshold.
  if (key === "mean") return text.endsWith("%") ? text : numberOf(text);
  return key === "by" && text.includes(",") ? namesIn(text) : text;
}
