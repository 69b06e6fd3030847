import { addDays, type Day } from "../base/day.ts";
import { settingsOf } from "../index/snapshot.ts";
import { graceOf } from "../model/stage-of.ts";
import { windowOf } from "../model/window.ts";
import { findDayComplaint } from "./day-answers.ts";
import type { ExperimentMoment } from "./moment.ts";
import type { Question } from "./question.ts";

/** The day of a reading, which is held against the window where somebody typed one. */
export function readingDateOf(moment: ExperimentMoment): Question {
  return {
    key: "date",
    ask: "On which day was it read?",
    findComplaint(text) {
      const complaint = findDayComplaint(text);
      const outside = complaint ? undefined : findOutsideWords(moment, text);
      return complaint ?? (outside === undefined ? undefined : { sentence: outside, isFatal: false });
    },
  };
}

/** A reading on the day after the window is normal, and so is one within the days of grace. */
export function findOutsideWords({ entry, snapshot }: ExperimentMoment, date: Day): string | undefined {
  const { from, to } = windowOf(entry.record);
  if (from !== undefined && date < from) {
    return `The window opens on ${from}; a reading of ${date} lies before it.`;
  }
  if (to !== undefined && addDays(to, graceOf(settingsOf(snapshot, entry.root))) < date) {
    return `The window ended on ${to}; a reading of ${date} lies behind it. Give the day on which it was read.`;
  }
  return undefined;
}
