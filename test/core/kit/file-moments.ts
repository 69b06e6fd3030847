import type { Day } from "../../../src/core/base/day.ts";
import type { FileMoment } from "../../../src/core/cycle/moment.ts";
import type { Answers, Question } from "../../../src/core/cycle/question.ts";
import type { FileCreation, Step } from "../../../src/core/cycle/step.ts";
import { isNameTaken } from "../../../src/core/index/is-name-taken.ts";
import { snapshotOf, testRoot, testToday, type Files } from "./snapshots.ts";

/** The moment of a step that writes a new file beside these. */
export function fileMoment(files: Files = {}, today: Day = testToday): FileMoment {
  const snapshot = snapshotOf(files);
  return { snapshot, today, root: testRoot, isTaken: (name) => isNameTaken(snapshot, testRoot, name) };
}

/** The keys of what is asked, in the light of some answers. */
export function keysAsked<Moment>(step: Step<Moment>, moment: Moment, answers: Answers = {}): string[] {
  return step.questionsOf(moment, answers).map(({ key }) => key);
}

/** One of the questions; throws where it is not asked. */
export function questionOf<Moment>(step: Step<Moment>, moment: Moment, key: string, answers: Answers = {}): Question {
  const question = step.questionsOf(moment, answers).find((one) => one.key === key);
  if (!question) throw new Error(`"${key}" is not asked.`);
  return question;
}

/** What a step would write; throws where it is no new file. */
export function creationOf<Moment>(step: Step<Moment>, moment: Moment, answers: Answers): FileCreation {
  const writing = step.writingOf(moment, answers);
  if (!("file" in writing)) throw new Error(JSON.stringify(writing));
  return writing;
}
