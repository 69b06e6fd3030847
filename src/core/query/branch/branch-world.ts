import type { Unanswered } from "../../history/unanswered.ts";
import type { BranchFacts } from "../../repository/branch-facts.ts";
import type { BranchWork } from "../../repository/branch-work.ts";
import type { StoryWorld } from "../story/telling.ts";
import type { LinkedRepository } from "../units-of-branch.ts";

/** What a branch is told from. */
export interface BranchWorld extends StoryWorld {
  readonly repository: LinkedRepository;
  /** The URI of the folder that git was asked about, from which it sees files. */
  readonly folder: string;
  /** The branch that is told; what is checked out, as `facts` say, where none is named. */
  readonly branch?: string;
  /** Absent as long as git has not answered. */
  readonly facts?: BranchFacts | Unanswered;
  /** Absent as long as git has not answered. */
  readonly work?: BranchWork | Unanswered;
}
