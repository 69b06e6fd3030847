import type { CommitFacts, ObjectId } from "../../history/commit.ts";

/** A commit as the log tells it. */
export interface LogCommit extends CommitFacts {
  readonly parents: readonly ObjectId[];
  /** When it was committed, since 1970. */
  readonly seconds: number;
  /** The first line of its message, or all of it, as was asked. */
  readonly message: string;
  /** The name by which git came to it, where that was asked. */
  readonly source?: string;
  /** What it changed; empty where that was not asked. */
  readonly changes: readonly RawChange[];
}

/** What became of the file at a path. */
export interface RawChange {
  readonly path: string;
  /** The modes and contents before and after, and the kind of the change. */
  readonly to: string;
}

/** Of a change of more files, one more is told. */
export const mostFiles = 2_000;
