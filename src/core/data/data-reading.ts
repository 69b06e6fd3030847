import type { Day } from "../base/day.ts";
import type { Sample } from "./sample.ts";

/** What a result asks of a file of rows: which columns are what, and which rows belong to the experiment. */
export interface DataRequest {
  /** As it is written in the file: beside the experiment first, then from the root. */
  readonly path: string;
  /** Which column is the arm, the date, the outcome and so on. */
  readonly columns: Readonly<Record<string, string>>;
  /** The arms of the plan; empty where there is one group. */
  readonly arms: readonly string[];
  /** The days that count, both included. */
  readonly from?: Day;
  readonly to?: Day;
}

/** What came of a request. Whoever holds a verdict's input finds it by `keyOfRequest`. */
export type DataReading = DataRead | DataUnread;

export interface DataRead {
  /** The file that was read. */
  readonly uri: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
  /** Rows below the heading, those left out included. */
  readonly rows: number;
  /** One for each arm that has rows; without arms one, and its `arm` is absent. */
  readonly samples: readonly { readonly arm?: string; readonly sample: Sample }[];
  /** Rows that could not be read as what the columns say, and are not in the samples. */
  readonly leftOut: LeftOut;
  /** Rows of days outside of the window, which are not in the samples either. */
  readonly outside: LeftOut;
}

/** Rows that do not count, with the first of them for a person to look at. */
export interface LeftOut {
  readonly count: number;
  /** At most ten; rows count from 1, the heading is row 1. */
  readonly first: readonly { readonly row: number; readonly problem: string }[];
}

/** There is no answer, and why: a sentence for a person that says what to do. */
export interface DataUnread {
  readonly why: string;
  /** The file is being read right now; what is said of it will change by itself. */
  readonly isPending?: true;
}

/** Equal for requests that have the same answer as long as the file stays as it is. */
export function keyOfRequest({ path, columns, arms, from, to }: DataRequest): string {
  return JSON.stringify([path, Object.entries(columns).toSorted(([a], [b]) => (a < b ? -1 : 1)), arms, from, to]);
}
