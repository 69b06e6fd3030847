import type { Plain } from "../authoring/value-texts.ts";
import type { EntryOf } from "../index/entry.ts";
import { findUnitOf } from "../index/find.ts";
import { entriesOfKind, type Snapshot } from "../index/snapshot.ts";
import { hasResults } from "../model/readings.ts";
import { choiceOf } from "../model/stage-of.ts";
import type { Unit } from "../model/unit.ts";
import { experimentsOf } from "../index/experiments-of.ts";
import { followUpQuestions, type FollowUpQuestion } from "./follow-up-questions.ts";
import type { RecordMoment } from "./moment.ts";

/** What a record hands over to the unit that follows it. */
export interface LeftOpen {
  /** The unit of learning that it is, or that it served. */
  readonly unit: EntryOf<"unit"> | undefined;
  readonly questions: readonly FollowUpQuestion[];
  /** Questions of its unit that no other unit asks. */
  readonly unknowns: readonly string[];
  readonly observations: readonly Plain[];
}

export function leftOpenBy({ entry, snapshot, today }: RecordMoment): LeftOpen {
  const unit = entry.kind === "unit" ? entry : findUnitOf(entry, snapshot);
  const experiments = entry.kind === "unit" ? experimentsOf(entry, snapshot).filter(hasOutcome) : [entry];
  const asked = titlesIn(snapshot);
  const unknowns = (unit?.record.unknowns ?? []).filter((question) => !asked.has(bare(question)));
  const found = experiments.map((experiment) => followUpQuestions(experiment, snapshot, today));
  const own = entry.kind === "unit" ? (entry.record.observations ?? []) : [];
  const questions = [
    ...found.flatMap((some) => some.filter(({ id }) => id !== undefined)),
    ...unknowns.map((title) => ({ title, from: `left open by ${unit?.id ?? entry.id}` })),
    ...found.flatMap((some) => some.filter(({ id }) => id === undefined)),
  ];
  const seen = [...own, ...experiments.flatMap(({ record }) => record.observations ?? [])];
  return {
    unit,
    questions: questions.filter(isFirst),
    unknowns,
    observations: seen.filter(({ saw }) => saw !== undefined).map(toPlain),
  };
}

/** Whether there is something to follow up. */
export function hasOutcome({ record }: EntryOf<"experiment">): boolean {
  return hasResults(record) || choiceOf(record) !== undefined;
}

/** Two questions that differ only in capitals and signs are one. */
export function bare(question: string): string {
  const words = question.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== "").join(" ") || question;
}

function titlesIn(snapshot: Snapshot): ReadonlySet<string> {
  return new Set(entriesOfKind(snapshot, "unit").flatMap(({ record }) => (record.title ? [bare(record.title)] : [])));
}

function isFirst({ title }: FollowUpQuestion, at: number, all: readonly FollowUpQuestion[]): boolean {
  return all.findIndex((one) => bare(one.title) === bare(title)) === at;
}

function toPlain({ saw, from, count }: NonNullable<Unit["observations"]>[number]): Plain {
  return { saw, from, count };
}
