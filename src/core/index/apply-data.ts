import { runThrough, type Sliced } from "../base/sliced.ts";
import { keyOfRequest, type DataReading, type DataRequest } from "../data/data-reading.ts";
import { dataRequestsOf } from "../verdict/data-requests-of.ts";
import { changeEntriesInSlices } from "./change-entries.ts";
import type { Entry, EntryOf } from "./entry.ts";
import type { Snapshot } from "./snapshot.ts";

/** What the file of an experiment asks of files of rows. */
export interface WantedData extends Pick<Entry, "uri" | "root" | "path"> {
  readonly requests: readonly DataRequest[];
}

/** What came of requests: by the URI of the experiment, then by `keyOfRequest`. */
export type DataAnswers = ReadonlyMap<string, ReadonlyMap<string, DataReading>>;

/** Everything that experiments ask of files of rows, in the order of their URIs. */
export function wantedData({ entries }: Pick<Snapshot, "entries">): readonly WantedData[] {
  const wanted = Array.from(entries.values()).flatMap((entry) => findWantedData(entry) ?? []);
  return wanted.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** The same of one file; `undefined` where it asks for nothing. */
export function findWantedData(entry: Entry): WantedData | undefined {
  if (entry.kind !== "experiment") return undefined;
  const byKey = new Map(dataRequestsOf(entry.record).map((request) => [keyOfRequest(request), request]));
  if (byKey.size === 0) return undefined;
  const { uri, root, path } = entry;
  return { uri, root, path, requests: [...byKey.values()] };
}

/**
 * The snapshot after files of rows were read; entries of which they say what they said before stay the same objects.
 *
 * What nobody asks for any more is passed over: the text may have gone on meanwhile.
 */
export function applyData(snapshot: Snapshot, answers: DataAnswers): Snapshot {
  return runThrough(applyDataInSlices(snapshot, answers));
}

/** The same, with a pause after each experiment. */
export function* applyDataInSlices(snapshot: Snapshot, answers: DataAnswers): Sliced<Snapshot> {
  const asked = Array.from(answers.keys()).flatMap((uri) => snapshot.entries.get(uri) ?? []);
  // Whether one still runs, which others may know, depends on how many were observed.
  return yield* changeEntriesInSlices(snapshot, asked, (entry) =>
    entry.kind === "experiment" ? withReadings(entry, answers) : entry,
  );
}

function withReadings(entry: EntryOf<"experiment">, answers: DataAnswers): EntryOf<"experiment"> {
  const wanted = new Set((findWantedData(entry)?.requests ?? []).map(keyOfRequest));
  const news = Array.from(answers.get(entry.uri) ?? []).filter(
    ([key, reading]) => wanted.has(key) && !isSameReading(entry.data?.get(key), reading),
  );
  return news.length === 0 ? entry : { ...entry, data: new Map([...(entry.data ?? []), ...news]) };
}

/** Equal bytes have equal samples, which may be millions of numbers. */
function isSameReading(a: DataReading | undefined, b: DataReading): boolean {
  if (!a || "why" in a !== "why" in b) return false;
  if ("why" in a || "why" in b) return JSON.stringify(a) === JSON.stringify(b);
  return a.hash === b.hash && a.uri === b.uri;
}
