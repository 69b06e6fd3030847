import type { CommitFacts } from "../history/commit.ts";
import type { Unanswered } from "../history/unanswered.ts";

/** What commits did to a file or a folder, the latest first. Plain JSON. */
export interface PathPast {
  readonly commits: readonly PathCommit[];
  /** Whether there are more commits than are told. */
  readonly isCut: boolean;
  /** Why the clone does not hold all of them, with what would help. */
  readonly lacks?: Unanswered;
}

/** A commit that changed a path, or that merged such changes. */
export interface PathCommit extends CommitFacts {
  /** The first line of its message. */
  readonly subject: string;
  /** The ids that its `Unit-of-Learning:` trailers name. */
  readonly units: readonly string[];
  /** The branch that it merged, by its subject. */
  readonly merged?: string;
  /** The branch that it is on, where the main line, or what is checked out, does not hold it. */
  readonly branch?: string;
  /** Whether what is checked out holds it all the same, because that is the branch. */
  readonly isHere?: boolean;
}
