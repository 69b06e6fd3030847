import type { ObjectId } from "../../history/commit.ts";

/** A branch here or of a remote as git names it. */
export interface Ref {
  /** `refs/heads/x`, `refs/remotes/origin/x`. */
  readonly name: string;
  readonly id: ObjectId;
  /** What it stands for, where it is only another name. */
  readonly target?: string;
  /** The whole name of the branch that it follows, which may be gone. */
  readonly upstream?: string;
  /** The path of the work tree in which it is checked out. */
  readonly worktree?: string;
}
