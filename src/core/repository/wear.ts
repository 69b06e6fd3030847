import type { ObjectId } from "../history/commit.ts";

/** Code, as it stood in a commit. */
export interface WearQuestion {
  readonly since: ObjectId;
  /** Globs, folders or names as `appliesTo` has them, seen from the folder that is asked about. */
  readonly paths: readonly string[];
}

/** How far code was rewritten, in lines that are not blank; where they begin on their line makes no difference. Plain JSON. */
export interface Wear {
  /** How many lines stood there; 0 where no file did. */
  readonly lines: number;
  /** How many of them are not there any more. */
  readonly gone: number;
}
