import { filePlacesOf } from "../base/file-places.ts";
import { keyOfRequest, type DataReading, type DataRequest } from "../data/data-reading.ts";
import type { DataQuestion } from "../data/data-source.ts";
import type { DataAnswers, WantedData } from "./apply-data.ts";

/** One file, and the experiments that ask something of it. */
export interface SharedQuestion extends DataQuestion {
  /** For each request the URI of the experiment that asks. */
  readonly askers: readonly string[];
}

/** What experiments want, file by file, so that each file is read once for all of them. */
export function dataQuestionsOf(wanted: readonly WantedData[]): readonly SharedQuestion[] {
  const questions = new Map<string, Growing>();
  for (const { uri, root, requests } of wanted) {
    for (const request of requests) {
      const { path } = request;
      const places = filePlacesOf(path, { uri, root });
      const key = JSON.stringify([root, places, 0 < places.length || path]);
      const question = questions.get(key) ?? { root, path, places, requests: [], askers: [] };
      question.requests.push(request);
      question.askers.push(uri);
      questions.set(key, question);
    }
  }
  return [...questions.values()];
}

interface Growing extends SharedQuestion {
  readonly requests: DataRequest[];
  readonly askers: string[];
}

/** The readings of a question, for the experiments that asked. */
export function dataAnswersOf({ requests, askers }: SharedQuestion, readings: readonly DataReading[]): DataAnswers {
  const answers = new Map<string, Map<string, DataReading>>();
  for (const [at, request] of requests.entries()) {
    const [asker, reading] = [askers[at], readings[at]];
    if (asker === undefined || !reading) continue;
    const known = answers.get(asker) ?? new Map<string, DataReading>();
    answers.set(asker, known.set(keyOfRequest(request), reading));
  }
  return answers;
}
