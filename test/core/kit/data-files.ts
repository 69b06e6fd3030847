import { hashText } from "../../../src/core/base/hash-text.ts";
import type { DataReading } from "../../../src/core/data/data-reading.ts";
import { unread } from "../../../src/core/data/data-refusals.ts";
import { formatOf, startReading } from "../../../src/core/data/start-reading.ts";
import { applyData, wantedData } from "../../../src/core/index/apply-data.ts";
import { dataAnswersOf, dataQuestionsOf, type SharedQuestion } from "../../../src/core/index/data-questions.ts";
import type { Snapshot } from "../../../src/core/index/snapshot.ts";
import { testRoot, type Files } from "./snapshots.ts";

/** The snapshot after the files of rows among `files` were read; where there are none, nobody has looked for any. */
export function withDataFiles(snapshot: Snapshot, files: Files, root = testRoot): Snapshot {
  if (!Object.keys(files).some((path) => /\.(?:csv|json)$/.test(path))) return snapshot;
  const questions = dataQuestionsOf(wantedData(snapshot));
  return questions.reduce(
    (latest, question) => applyData(latest, dataAnswersOf(question, readingsOf(question, files, root))),
    snapshot,
  );
}

function readingsOf({ path, places, requests }: SharedQuestion, files: Files, root: string): readonly DataReading[] {
  const uri = places.find((place) => files[place.slice(root.length + 1)] !== undefined);
  const text = uri === undefined ? undefined : files[uri.slice(root.length + 1)];
  return requests.map((request) => {
    if (uri === undefined || text === undefined) return unread("absent", path);
    const reader = startReading(request, formatOf(path));
    reader.push(text);
    const read = reader.finish();
    return "why" in read ? read : { uri, hash: hashText(text).toString(16), ...read };
  });
}
