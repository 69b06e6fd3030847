import type { Day } from "../base/day.ts";

/** The name that git gives to a commit or to the content of a file: a hash in hexadecimal digits. */
export type ObjectId = string;

/** A commit as git tells it. */
export interface Commit {
  readonly id: ObjectId;
  readonly parents: readonly ObjectId[];
  /** The day on which its author wrote it, where the author was; set by hand as easily as by the clock. */
  readonly date: Day;
  /** The author's name. */
  readonly by: string;
  /** What it changed of the files that were asked for, as against its first parent. */
  readonly changes: readonly BlobChange[];
}

/** What became of one path, which is seen from the top level of the repository, with `/`. */
export interface BlobChange {
  readonly path: string;
  /** Absent for a file that was not there before. */
  readonly before?: ObjectId;
  /** Absent for a file that is gone. */
  readonly after?: ObjectId;
}

/** A commit as it is told to people. */
export interface CommitFacts {
  readonly commit: ObjectId;
  readonly date: Day;
  readonly by: string;
}

/** The commit alone of what says more of it. */
export function toCommitFacts({ commit, date, by }: CommitFacts): CommitFacts {
  return { commit, date, by };
}

/** A commit, and where the file that is spoken of lay in it. */
export interface FileFacts extends CommitFacts {
  /** Seen from the top level of the repository, with `/`. */
  readonly path: string;
}
