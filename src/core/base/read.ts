import type { DocumentEdit } from "./document-edit.ts";
import type { Range } from "./position.ts";

/** What reading alone can find wrong; each is also the id of the rule that reports it. */
export type ProblemCode =
  "unreadable-file" | "threshold-unreadable" | "wrong-type" | "unknown-key" | "text-cut-by-comment";

/** Something that could not be read, at its place. Becomes a finding through the rule of the same name. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly range: Range;
  readonly fixes?: readonly Fix[];
}

/** A mend that can be offered: what it does, in words, and the edits that do it. */
export interface Fix {
  readonly title: string;
  /** Carried out together, as one step, or not at all. */
  readonly edits: readonly DocumentEdit[];
  /** Files that it writes beside this one, or in a folder below (`metrics/rate.metric.yaml`). */
  readonly creates?: readonly { readonly name: string; readonly text: string }[];
  /** Whether it may be applied unasked, by `uol check --fix` and `source.fixAll`: it cannot change a meaning. */
  readonly isSafe: boolean;
}

/** Reading never fails: it gives what could be understood, together with what could not. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
