import type { Cell } from "./cell.ts";
import { shorten } from "../base/shorten.ts";
import type { DataUnread } from "./data-reading.ts";

/** A text that is taken apart into rows as it comes in. */
export interface RowSource {
  /** Why nothing can be read, whatever else comes. */
  readonly refusal: DataUnread | undefined;
  push(text: string): void;
  /** The text has ended. */
  finish(): void;
}

/** Where the rows of a file go. */
export interface RowSink {
  /** The columns that it wants of each row, in this order. */
  readonly columns: readonly string[];
  /** @param row Counts from 1. */
  take(row: number, cells: readonly Cell[]): void;
  leaveOut(row: number, problem: string): void;
}

/** A row longer than this is none: a quote or a brace was not closed, or the file is something else. */
export const longestRow = 1_000_000;

export function noColumn(missing: string, known: readonly string[]): DataUnread {
  const most = 20;
  const names = known.slice(0, most).map(short).join(", ");
  const more = most < known.length ? ` and ${known.length - most} more` : "";
  // Letters that were written otherwise than in UTF-8 were replaced by this sign.
  const isOtherwise = known.some((name) => name.includes("\uFFFD"));
  const instead = isOtherwise ? "; it is not written in UTF-8, save it so" : "";
  return { why: `There is no column \`${short(missing)}\`; the file has ${names}${more}${instead}.` };
}

function short(name: string): string {
  return shorten(name, 40);
}
