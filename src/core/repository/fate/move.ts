import type { ObjectId } from "../../history/commit.ts";

/** That something was made to stand at a commit. */
export interface Move {
  /** The branch that was moved; `HEAD` for what is checked out. */
  readonly name: string;
  readonly id: ObjectId;
  readonly subject: string;
}
