import type { ObjectId } from "../../history/commit.ts";
import type { MergedHow } from "../branch-facts.ts";
import type { LogCommit } from "./log-commit.ts";

/** How a branch stands to the main line, as their commits show it. */
export type Standing = MergedStanding | OpenStanding;

export interface MergedStanding {
  readonly how: MergedHow;
  readonly commit: LogCommit;
  /**
   * What shows it: a merge that names the branch; or one that took in its `tip` and names nobody, its own last commit on
   * the main `line`, or its `content` under other commits, which all fit as well a branch that has just begun there.
   */
  readonly by: "name" | "tip" | "line" | "content";
}

export interface OpenStanding {
  readonly tip: ObjectId;
  /** Where it left the main line; absent where they have nothing in common. */
  readonly base?: ObjectId;
}
