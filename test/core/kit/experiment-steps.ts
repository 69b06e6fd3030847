import assert from "node:assert/strict";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import { findComplaint } from "../../../src/core/cycle/answering.ts";
import type { ExperimentMoment } from "../../../src/core/cycle/moment.ts";
import type { Answers, Question } from "../../../src/core/cycle/question.ts";
import type { FileEdits, Step } from "../../../src/core/cycle/step.ts";
import type { Snapshot } from "../../../src/core/index/snapshot.ts";
import type { Experiment } from "../../../src/core/model/experiment.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { experimentOf } from "./records.ts";
import { snapshotOf, testRoot, testToday, type Files } from "./snapshots.ts";

type ExperimentStep = Step<ExperimentMoment>;

const path = "learning/a.experiment.yaml";

/** The moment of a step that goes on with the experiment in this text, on the day of all tests. */
export function momentOf(text: string, others: Files = {}): ExperimentMoment {
  return momentIn(snapshotOf({ ...others, [path]: text }), path);
}

/** The moment of a step that goes on with the experiment of a file in a snapshot. */
export function momentIn(snapshot: Snapshot, file: string): ExperimentMoment {
  const entry = snapshot.entries.get(`${testRoot}/${file}`);
  assert.ok(entry?.kind === "experiment", "there is no experiment");
  return { snapshot, entry, today: testToday };
}

/** The question of a key in the light of answers. */
export function questionOf(
  step: ExperimentStep,
  moment: ExperimentMoment,
  key: string,
  answers: Answers = {},
): Question {
  const question = step.questionsOf(moment, answers).find((one) => one.key === key);
  assert.ok(question, `${key} is not asked`);
  return question;
}

/** The keys that are asked, those that may be left out in brackets. */
export function asked(step: ExperimentStep, moment: ExperimentMoment, answers: Answers = {}): readonly string[] {
  return step.questionsOf(moment, answers).map(({ key, isOptional }) => (isOptional ? `[${key}]` : key));
}

/** What is wrong with an answer. */
export function complaintOn(
  step: ExperimentStep,
  moment: ExperimentMoment,
  key: string,
  answers: Answers,
): string | undefined {
  return findComplaint(questionOf(step, moment, key, answers), answers[key] ?? "")?.sentence;
}

/** What a step does once everything that is needed is answered, and each answer can be taken. */
export function editsBy(step: ExperimentStep, moment: ExperimentMoment, answers: Answers): FileEdits {
  const obstacle = step.findObstacle?.(moment);
  assert.equal(obstacle, undefined);
  for (const question of step.questionsOf(moment, answers)) {
    const answer = answers[question.key];
    assert.ok(answer !== undefined || question.isOptional, `${question.key} has no answer`);
    const complaint = answer === undefined ? undefined : findComplaint(question, answer);
    assert.ok(!complaint?.isFatal, complaint?.sentence);
  }
  const writing = step.writingOf(moment, answers);
  assert.ok("edits" in writing, JSON.stringify(writing));
  return writing;
}

/** The text of the experiment after a step. */
export function written(step: ExperimentStep, text: string, answers: Answers, others: Files = {}): string {
  return writtenIn(step, momentOf(text, others), text, answers);
}

export function writtenIn(step: ExperimentStep, moment: ExperimentMoment, text: string, answers: Answers): string {
  const edits = toTextEdits(parseSource(text), text, editsBy(step, moment, answers).edits);
  assert.ok(edits, "the file leaves no safe place");
  return applyTextEdits(text, edits);
}

/** The experiment that is read after a step, which must leave no fault. */
export function readAfter(step: ExperimentStep, text: string, answers: Answers, others: Files = {}): Experiment {
  return experimentOf(written(step, text, answers, others));
}

/** Why a step refuses, before it asks or once all is answered. */
export function refusalOf(step: ExperimentStep, moment: ExperimentMoment, answers: Answers = {}): string | undefined {
  const before = step.findObstacle?.(moment);
  if (before) return before.obstacle;
  const writing = step.writingOf(moment, answers);
  return "obstacle" in writing ? writing.obstacle : undefined;
}

/** Words that YAML, a list in a line or a reader could take for something else. */
export const nastyWords: readonly string[] = [
  "It worked: mostly",
  "plan #2, as agreed",
  "a, b] and {c}",
  `"quoted" and 'single'`,
  "- a dash",
  "two\nlines",
  "yes",
  "12%",
  "2026-03-16",
  "& * ! | > % @ `",
  "back\\slash",
  "tab\there",
  "42",
  "~",
  "Ünï\u2028cøde 🎉",
  "ends with a colon:",
];
