import type { DataUnread } from "./data-reading.ts";
import { longestRow, noColumn, type RowSink, type RowSource } from "./row-source.ts";

/** Names that are kept to say which columns there are. */
const mostNames = 200;

const noObject = "The first line is no whole object; write a list of objects, or one object in each line.";

/**
 * Rows of JSON: a list of objects, or an object in each line, however the text is cut into pieces.
 *
 * Holds the last object that is not complete, and nothing else.
 */
export class JsonRows implements RowSource {
  readonly #sink: RowSink;
  readonly #names = new Set<string>();
  #refusal: DataUnread | undefined;
  #isList: boolean | undefined;
  /** What is not taken apart yet. */
  #pending = "";
  /** Up to where it was looked at, how deep that is in braces, and whether in a string. */
  #seen = 0;
  #depth = 0;
  #isInString = false;
  #isEnded = false;
  #row = 0;

  constructor(sink: RowSink) {
    this.#sink = sink;
  }

  get refusal(): DataUnread | undefined {
    return this.#refusal;
  }

  push(text: string): void {
    if (this.#refusal) return;
    this.#pending += text;
    if (!this.#begin()) return;
    if (this.#isList) this.#takeItems();
    else this.#takeLines();
    if (longestRow < this.#pending.length) {
      this.#refusal ??= {
        why: `Item ${this.#row + 1} is longer than ${longestRow / 1e6} MB; write a list of small objects.`,
      };
    }
  }

  finish(): void {
    if (this.#refusal) return;
    if (this.#isList === undefined) this.#refusal = { why: "The file is empty; it needs a list of objects." };
    else if (!this.#isList) {
      this.#takeText(this.#pending);
    } else if (!this.#isEnded) {
      this.#refusal = { why: `The list does not end behind item ${this.#row}; the file may be cut off.` };
    }
    if (this.#names.size === 0) this.#refusal ??= { why: "The file holds no objects; each row is one." };
    const missing = this.#sink.columns.find((column) => !this.#names.has(column));
    if (missing !== undefined && this.#names.size < mostNames) {
      this.#refusal ??= noColumn(missing, Array.from(this.#names));
    }
  }

  /** Whether the first sign is there, which says what the file is. */
  #begin(): boolean {
    if (this.#isList !== undefined) return true;
    this.#pending = this.#pending.replace(/^[\uFEFF\s]+/, "");
    if (this.#pending === "") return false;
    this.#isList = this.#pending.startsWith("[");
    if (this.#isList) this.#pending = this.#pending.slice(1);
    return true;
  }

  #takeLines(): void {
    const end = this.#pending.lastIndexOf("\n");
    if (end === -1) return;
    const lines = this.#pending.slice(0, end).split("\n");
    this.#pending = this.#pending.slice(end + 1);
    for (const line of lines) if (!this.#refusal) this.#takeText(line);
  }

  /** Cuts the list where an object that lies in no other ends. */
  #takeItems(): void {
    let start = 0;
    let at = this.#seen;
    for (; at < this.#pending.length && !this.#refusal; at++) {
      const sign = this.#pending[at];
      if (this.#isInString) {
        // Of an escape that is cut off, the rest is passed over with the next piece.
        if (sign === "\\") at++;
        else if (sign === '"') this.#isInString = false;
      } else if (this.#depth === 0) {
        if (sign === "{") [this.#depth, start] = [1, at];
        else this.#readBetween(sign ?? "");
      } else if (sign === '"') this.#isInString = true;
      else if (sign === "{" || sign === "[") this.#depth++;
      else if ((sign === "}" || sign === "]") && --this.#depth === 0) {
        this.#takeText(this.#pending.slice(start, at + 1));
        start = at + 1;
      }
    }
    // Between items nothing needs to be kept.
    const from = this.#depth === 0 ? at : start;
    this.#pending = this.#pending.slice(from);
    this.#seen = at - from;
  }

  #readBetween(sign: string): void {
    if (sign === "]" && !this.#isEnded) this.#isEnded = true;
    else if (!/[\s,]/.test(sign) || (sign === "," && this.#isEnded)) {
      this.#refusal = { why: `What follows item ${this.#row} is no object; write a list of objects.` };
    }
  }

  #takeText(text: string): void {
    if (!this.#isList && text.trim() === "") return;
    this.#row++;
    const item = parse(text);
    if (typeof item !== "object" || item === null || Array.isArray(item)) {
      // An object over several lines, or another format: the lines below would be read for what they are not.
      if (!this.#isList && this.#row === 1) this.#refusal = { why: noObject };
      this.#sink.leaveOut(this.#row, "it is no JSON object");
      return;
    }
    const values = item as Readonly<Record<string, unknown>>;
    if (this.#names.size < mostNames) for (const name of Object.keys(values)) this.#names.add(name);
    this.#sink.take(
      this.#row,
      this.#sink.columns.map((column) => (Object.hasOwn(values, column) ? values[column] : undefined)),
    );
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
