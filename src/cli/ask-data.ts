import { applyData, wantedData, type WantedData } from "../core/index/apply-data.ts";
import { dataAnswersOf, dataQuestionsOf } from "../core/index/data-questions.ts";
import type { Snapshot } from "../core/index/snapshot.ts";
import type { Io } from "./io.ts";
import { showProgress } from "./output/show-progress.ts";

/**
 * The snapshot with what the files of rows hold that its experiments ask for; no other file is read.
 *
 * @param wanted What is asked; all that its experiments ask unless it is given.
 */
export async function askData(
  io: Io,
  snapshot: Snapshot,
  root: string,
  wanted: readonly WantedData[] = wantedData(snapshot),
): Promise<Snapshot> {
  const questions = dataQuestionsOf(wanted);
  if (questions.length === 0) return snapshot;
  const progress = showProgress(io);
  const answers = await io.readData(root, questions, progress.show);
  progress.end();
  return questions.reduce(
    (latest, question, at) => applyData(latest, dataAnswersOf(question, answers[at] ?? [])),
    snapshot,
  );
}
