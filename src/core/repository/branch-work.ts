import type { ObjectId } from "../history/commit.ts";

/** What a branch did since it left the main line. Plain JSON. */
export interface BranchWork {
  /** Absent while HEAD is detached. */
  readonly branch?: string;
  /** The branch that it is held against; absent where there is none, or where it is the main line itself. */
  readonly mainLine?: string;
  /** Where it left the main line. */
  readonly base?: ObjectId;
  /** Its own commits, which the main line does not hold, the latest first; merges of the main line are among them. */
  readonly commits: readonly ObjectId[];
  /** The files that it changed, below the folder that was asked about, as seen from there; new ones too. */
  readonly files: readonly string[];
  /**
   * Added and deleted lines in the whole repository. None in files of ours, lock files, binary files, and new files that
   * git does not hold yet.
   */
  readonly lines: number;
  /** The units that trailers of its commits name, the latest first, each once. */
  readonly units: readonly string[];
  /** Whether it changed more files, or has more commits, than are told. */
  readonly isCut: boolean;
}
