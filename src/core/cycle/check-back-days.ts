import { addDays, type Day } from "../base/day.ts";
import { findEntry } from "../source/source-document.ts";
import { namesIn } from "./answering.ts";
import { findDayComplaint } from "./day-answers.ts";
import type { ExperimentMoment } from "./moment.ts";
import type { Complaint, Question } from "./question.ts";

/** A win that nobody measures again may be gone and nobody knows. */
export function checkBackOf(decided: Day): Question {
  const days = usualDays(decided);
  return {
    key: "checkBack",
    ask: "When is it measured again?",
    choices: [
      { value: days.join(", "), label: "After 30 and 90 days", description: days.join(" and ") },
      { value: none, label: "Never", description: "nobody will know whether it lasts" },
    ],
    isOpen: true,
    isOptional: true,
    suggestion: days.join(", "),
    hint: "Days stand with commas between them.",
    findComplaint: findDaysComplaint,
  };
}

const none = "none";

/** The days that an answer names. */
export function daysIn(answer: string): readonly Day[] {
  return Array.from(new Set(namesIn(answer).filter((day) => day !== none)));
}

/** What is wrong with days that stand with commas between them. */
export function findDaysComplaint(answer: string): Complaint | undefined {
  return daysIn(answer)
    .map(findDayComplaint)
    .find((complaint) => complaint);
}

/** Whether something stands there already, be it readable or not. */
export function hasCheckBacks({ entry }: ExperimentMoment): boolean {
  return findEntry(entry.source, ["checkBack"])?.value !== undefined;
}

/** Soon enough to mend it, and late enough to see whether it lasts. */
export function usualDays(decided: Day): readonly Day[] {
  return [30, 90].map((count) => addDays(decided, count));
}
