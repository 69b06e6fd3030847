import type { Range } from "../../base/position.ts";
import { startOfText } from "../../base/position.ts";
import type { DataReading } from "../../data/data-reading.ts";
import { findReading } from "../../index/data-of-entry.ts";
import type { EntryOf } from "../../index/entry.ts";
import { findValueRange } from "../../source/source-document.ts";
import { dataRequestOf } from "../../verdict/data-requests-of.ts";
import { writtenResults } from "./written-results.ts";

/** A file of rows that a reading names, what came of it, and where its name stands. */
export interface DataOfResult {
  readonly path: string;
  readonly reading: DataReading;
  readonly range: Range;
}

/** The files that the results of an experiment name, as far as somebody has read them. */
export function dataOfResults(entry: EntryOf<"experiment">): readonly DataOfResult[] {
  if (!entry.data) return [];
  return writtenResults(entry).flatMap(({ result, at }): DataOfResult[] => {
    const request = dataRequestOf(result, entry.record);
    const reading = request && findReading(entry, request);
    if (!reading || ("why" in reading && reading.isPending)) return [];
    const range = findValueRange(entry.source, ["results", at, "data"]) ?? startOfText;
    return [{ path: request.path, reading, range }];
  });
}
