import Papa from "papaparse";
import { wordsOf } from "./cell.ts";
import type { DataFormat } from "./start-reading.ts";

/** The columns of a file of rows, with what stands in its first rows. */
export interface ColumnsIn {
  readonly names: readonly string[];
  /** For each name the words of the first rows that have any. */
  readonly examples: readonly (readonly string[])[];
}

const mostRows = 50;

/**
 * The columns of a file, for a person to say which is what.
 *
 * @param start The beginning of its text, which may end anywhere.
 */
export function columnsIn(start: string, format: DataFormat): ColumnsIn {
  const rows = format === "csv" ? rowsOfCsv(start) : rowsOfJson(start);
  const names = Array.from(new Set(rows.flatMap((row) => Object.keys(row))));
  const examples = names.map((name) => rows.map((row) => wordsOf(row[name])).filter((words) => words !== ""));
  return { names, examples };
}

type Row = Readonly<Record<string, unknown>>;

function rowsOfCsv(start: string): readonly Row[] {
  const { data, meta } = Papa.parse<Row>(start.replace(/^[\uFEFF\s]+/, ""), {
    header: true,
    preview: mostRows,
    skipEmptyLines: true,
    delimitersToGuess: [",", ";", "\t"],
    transformHeader: (name) => name.trim(),
  });
  // What has more cells than the heading stands under a name of the library's own.
  return data.map((row) => Object.fromEntries((meta.fields ?? []).map((name) => [name, row[name]])));
}

/** The objects that lie in no other, as far as they are whole and simple. */
function rowsOfJson(start: string): readonly Row[] {
  const rows: Row[] = [];
  for (const [text] of start.matchAll(/\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\}/g)) {
    if (mostRows <= rows.length) break;
    const row = parse(text);
    if (typeof row === "object" && row !== null) rows.push(row as Row);
  }
  return rows;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
