import type { CommitFacts, ObjectId } from "../core/history/commit.ts";

/** What a verb may ask of git beside the history of experiments, and the one thing that it may have done. */
export interface GitPort {
  /**
   * The files of ours below a folder as they were where the head went away from a revision.
   *
   * Never rejects: whatever hinders git is a sentence that says what would help.
   */
  readBase(root: string, revision: string): Promise<Base | Refusal>;

  /**
   * The files of ours below a folder as they were in a revision.
   *
   * Never rejects: whatever hinders git is a sentence that says what would help.
   */
  readRevision(root: string, revision: string): Promise<Revision | Refusal>;

  /**
   * Commits one file as it lies there, and nothing else that may be staged, as its person: with their settings, their
   * signature and their hooks.
   */
  commitFile(uri: string, message: string): Promise<Made | Refusal>;
}

/** The files of ours in one commit. */
export interface Base {
  readonly commit: ObjectId;
  /** By URI; without a text where the file is larger than we read. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** Paths from the folder of all files that are otherwise today, with those that came or went. */
  readonly changed: ReadonlySet<string>;
}

/** The files of ours in a revision that somebody named. */
export interface Revision extends Base {
  /** When it was committed, as the seconds since 1970. */
  readonly seconds: number;
}

/** A commit that was made. */
export interface Made {
  readonly made: Pick<CommitFacts, "commit">;
}

/** Why git did not do it, with what would help, or in the words of git and of its hooks. */
export interface Refusal {
  readonly refusal: string;
}
