import type { DataReading } from "../../../src/core/data/data-reading.ts";
import type { Registration } from "../../../src/core/history/registration.ts";
import type { Experiment } from "../../../src/core/model/experiment.ts";
import type { MeasuredMetric, VerdictInput } from "../../../src/core/verdict/verdict-input.ts";
import { verdictOf } from "../../../src/core/verdict/verdict-of.ts";
import type { NoteCode, Verdict } from "../../../src/core/verdict/verdict.ts";
import { experimentOf } from "./records.ts";

/** What stands beside the file of an experiment; each has a value that most tests need not know. */
export interface Beside {
  readonly metrics?: Readonly<Record<string, MeasuredMetric>>;
  /** What came of files of rows, by their path. */
  readonly data?: Readonly<Record<string, DataReading>>;
  readonly registration?: Registration;
  readonly today?: string;
}

/** All that a verdict on a text depends on, on a day on which the window of these tests is over. */
export function inputOf(experiment: string | Experiment, beside: Beside = {}): VerdictInput {
  const { metrics = {}, data = {}, registration, today = "2026-03-20" } = beside;
  return {
    record: typeof experiment === "string" ? experimentOf(experiment) : experiment,
    metricOf: (id) => metrics[id],
    dataOf: ({ path }) => data[path],
    registration,
    today,
    grace: 7,
  };
}

export function verdictOn(experiment: string | Experiment, beside?: Beside): Verdict {
  return verdictOf(inputOf(experiment, beside));
}

/** The notes of one kind. */
export function notesOf(verdict: Verdict, code: NoteCode): readonly string[] {
  return verdict.notes.filter((note) => note.code === code).map(({ text }) => text);
}

/** "At least 8% of users" over a window that is closed. */
export function shareOf(successes: number, of: number, more = ""): string {
  return `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
results: [{ date: 2026-03-16, successes: ${successes}, of: ${of}, source: warehouse/one_click.sql }]
${more}`;
}
