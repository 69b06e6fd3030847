import Papa from "papaparse";
import { shorten } from "../base/shorten.ts";
import type { DataUnread } from "./data-reading.ts";
import { longestRow, noColumn, type RowSink, type RowSource } from "./row-source.ts";

/** What the library answers to a piece of text. */
interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row?: number }[];
  /** How far it came; with rows that are not at their ends left out. */
  readonly meta: { readonly cursor: number };
}

const separators = [",", ";", "\t"] as const;

/**
 * Rows of CSV, whichever separator and line ends it has, however the text is cut into pieces.
 *
 * Holds the last row that is not complete, and nothing else.
 *
 * @param start Called once the separator is known, for the one who takes the rows.
 */
export class CsvRows implements RowSource {
  readonly #start: (separator: string) => RowSink | DataUnread;
  #parser: Papa.Parser | undefined;
  #sink: RowSink | undefined;
  #refusal: DataUnread | undefined;
  /** What is not taken apart yet. */
  #pending = "";
  /** A line break may be cut into two. */
  #endsInReturn = false;
  #isBegun = false;
  /** Where each wanted column stands in a row, and how many there are. */
  #places: readonly number[] = [];
  #width = 0;
  #row = 0;
  #isAnyTaken = false;

  constructor(start: (separator: string) => RowSink | DataUnread) {
    this.#start = start;
  }

  get refusal(): DataUnread | undefined {
    return this.#refusal;
  }

  push(text: string): void {
    if (this.#refusal || text === "") return;
    const lines = this.#normalised(text);
    this.#pending += lines;
    // Without the end of a row there is nothing to gain from another look.
    if (lines.includes("\n")) this.#takeRows(false);
    if (longestRow < this.#pending.length) this.#refusal = tooLong(this.#row + 1);
  }

  finish(): void {
    if (this.#refusal) return;
    if (this.#endsInReturn) this.#pending += "\n";
    this.#takeRows(true);
    if (!this.#sink) this.#refusal ??= { why: "The file is empty; it needs a heading and rows." };
    else if (!this.#isAnyTaken) this.#refusal ??= { why: "The file has a heading, but no rows below it." };
  }

  /** Every line break as one `\n`, without the mark at the start. */
  #normalised(text: string): string {
    const whole = (this.#endsInReturn ? "\r" : "") + (this.#isBegun ? text : text.replace(/^\uFEFF/, ""));
    this.#isBegun = true;
    this.#endsInReturn = whole.endsWith("\r");
    const lines = this.#endsInReturn ? whole.slice(0, -1) : whole;
    return lines.includes("\r") ? lines.replaceAll(/\r\n?/g, "\n") : lines;
  }

  #takeRows(isLast: boolean): void {
    if (!this.#sink) this.#pending = this.#pending.replace(/^(?:[ \t]*\n)+/, (blank) => this.#skip(blank));
    this.#parser ??= this.#startParser(isLast);
    if (!this.#parser) return;
    const { data, errors, meta } = this.#parser.parse(this.#pending, 0, !isLast) as Parsed;
    this.#pending = isLast ? "" : this.#pending.slice(meta.cursor);
    const broken = new Set(errors.map(({ row }) => row));
    for (const [at, cells] of data.entries()) {
      this.#row++;
      this.#takeRow(cells, broken.has(at));
      if (this.#refusal) return;
    }
  }

  #skip(blank: string): string {
    this.#row += blank.split("\n").length - 1;
    return "";
  }

  /** The separator is that of the heading, so it waits for the end of that. */
  #startParser(isLast: boolean): Papa.Parser | undefined {
    const heading = /^(?:"(?:[^"]|"")*"|[^"\n])*(\n)?/.exec(this.#pending);
    if (!isLast && heading?.[1] === undefined) return undefined;
    const bare = (heading?.[0] ?? "").replaceAll(/"(?:[^"]|"")*"/g, "");
    const counts = separators.map((separator) => bare.split(separator).length);
    const delimiter = separators[counts.indexOf(Math.max(...counts))] ?? ",";
    return this.#begin(delimiter);
  }

  #begin(delimiter: string): Papa.Parser | undefined {
    const sink = this.#start(delimiter);
    if ("why" in sink) {
      this.#refusal = sink;
      return undefined;
    }
    if (this.#pending === "") return undefined;
    this.#sink = sink;
    return new Papa.Parser({ delimiter, newline: "\n" });
  }

  #takeRow(cells: readonly string[], isBroken: boolean): void {
    const sink = this.#sink;
    if (!sink) return;
    if (this.#width === 0) return this.#readHeading(cells, sink);
    if (cells.length === 1 && cells[0]?.trim() === "") return;
    this.#isAnyTaken = true;
    if (isBroken) this.#leaveLinesOut(cells, sink);
    else if (cells.length === this.#width)
      sink.take(
        this.#row,
        this.#places.map((place) => cells[place]),
      );
    else
      sink.leaveOut(
        this.#row,
        `it has ${cells.length} ${cells.length === 1 ? "cell" : "cells"}, and the heading has ${this.#width}`,
      );
  }

  /** Behind a quote that is not closed nobody knows where rows begin, so that each line counts as one. */
  #leaveLinesOut(cells: readonly string[], sink: RowSink): void {
    const row = this.#row;
    this.#row += cells.join("").trimEnd().split("\n").length - 1;
    for (let at = row; at <= this.#row; at++) sink.leaveOut(at, "a quote is not closed");
  }

  #readHeading(cells: readonly string[], { columns }: RowSink): void {
    const names = cells.map((cell) => cell.trim());
    this.#width = names.length;
    this.#places = columns.map((column) => names.indexOf(column));
    const missing = columns.find((column) => !names.includes(column));
    const double = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
    if (missing !== undefined) this.#refusal = noColumn(missing, names);
    else if (double !== undefined)
      this.#refusal = { why: `The heading has \`${shorten(double, 40)}\` twice; rename one of the two.` };
  }
}

function tooLong(row: number): DataUnread {
  return { why: `Row ${row} is longer than ${longestRow / 1e6} MB; a quote may not be closed there.` };
}
