import { CsvRows } from "./csv-rows.ts";
import type { DataRequest, DataUnread } from "./data-reading.ts";
import { JsonRows } from "./json-rows.ts";
import type { RowSink, RowSource } from "./row-source.ts";
import { shapeOf } from "./shape-of.ts";
import { Tally, type RowsRead } from "./tally.ts";

/** CSV with a heading; or JSON, a list of objects or an object in each line. */
export type DataFormat = "csv" | "json";

/** What takes a file of rows in, piece by piece. */
export interface DataReader {
  /** Why there will be no answer, so that nobody needs to read on. */
  readonly refusal: DataUnread | undefined;
  /** Takes the next piece of the text, cut wherever it was. */
  push(text: string): void;
  finish(): RowsRead | DataUnread;
}

/** Larger pieces are cut, because all rows of one are there at a time. */
const pieceLength = 65_536;

/** The format that the name of a file tells. */
export function formatOf(path: string): DataFormat {
  return /\.(?:json|jsonl|ndjson)$/i.test(path) ? "json" : "csv";
}

/**
 * Reads rows as a request asks for them.
 *
 * Of the text no more than one row of at most a million characters is kept, of the rows their sums; values and pairs are
 * kept as numbers of eight bytes, at most 5,000,000 of them (40 MB, and for a moment three times that while the room grows).
 */
export function startReading(request: DataRequest, format: DataFormat): DataReader {
  let tally: Tally | undefined;
  const start = (hasDecimalComma: boolean): RowSink | DataUnread => {
    const shape = shapeOf(request.columns, hasDecimalComma);
    if ("why" in shape) return shape;
    tally = new Tally(request, shape);
    return tally;
  };
  const rows = format === "csv" ? new CsvRows((separator) => start(separator === ";")) : startJson(start(false));
  const refusalOf = (): DataUnread | undefined => rows.refusal ?? tally?.refusal;
  return {
    get refusal() {
      return refusalOf();
    },
    push(text) {
      for (let at = 0; at < text.length && !refusalOf(); at += pieceLength) rows.push(text.slice(at, at + pieceLength));
    },
    finish() {
      if (!refusalOf()) rows.finish();
      return refusalOf() ?? tally?.finish() ?? { why: "The file is empty; it needs rows." };
    },
  };
}

function startJson(sink: RowSink | DataUnread): RowSource {
  return "why" in sink ? { refusal: sink, push: () => {}, finish: () => {} } : new JsonRows(sink);
}
