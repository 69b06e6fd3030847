import { keyOfRequest, type DataReading, type DataRequest } from "../data/data-reading.ts";
import type { ObservedInData } from "../model/readings.ts";
import { dataRequestOf } from "../verdict/data-requests-of.ts";
import { observedIn } from "../verdict/observed-in.ts";
import type { EntryOf } from "./entry.ts";

/** What came of a file of rows that an experiment asks for; `undefined` while nobody has read it. */
export function findReading({ data }: EntryOf<"experiment">, request: DataRequest): DataReading | undefined {
  return data?.get(keyOfRequest(request));
}

/** How many the files of rows of an experiment hold, for its stage. */
export function observedInDataOf(entry: EntryOf<"experiment">): ObservedInData {
  return (result) => {
    const request = entry.data && dataRequestOf(result, entry.record);
    const reading = request && findReading(entry, request);
    if (!reading || "why" in reading) return undefined;
    return new Map(reading.samples.map(({ arm, sample }) => [arm, observedIn(sample)]));
  };
}
