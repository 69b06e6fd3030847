import type { ObjectId } from "../history/commit.ts";
import type { Unanswered } from "../history/unanswered.ts";
import type { BranchFacts, BranchLink } from "./branch-facts.ts";
import type { BranchWork } from "./branch-work.ts";
import type { FlagPlace } from "./flag-place.ts";
import type { PathPast } from "./path-past.ts";
import type { Wear, WearQuestion } from "./wear.ts";

/**
 * What git tells of the repository around files of ours: its branches and what became of them, and the code.
 *
 * Reads, and changes nothing; fetches nothing. Never rejects but when it is cancelled: whatever hinders git is an answer
 * with the sentence that says what would help.
 */
export interface RepositorySource {
  /** The branches of a repository, and what became of those that units name. */
  readBranches(question: BranchQuestion): Promise<BranchFacts | Unanswered>;
  /** What a branch did since it left the main line. */
  readWork(question: WorkQuestion): Promise<BranchWork | Unanswered>;
  /** What commits did to a file or a folder, here and on branches that units name. */
  readPath(question: PathQuestion): Promise<PathPast | Unanswered>;
  /** Where flags stand in files that git does not ignore; outside of a repository as well. */
  findFlags(question: FlagQuestion): Promise<readonly FlagPlace[] | Unanswered>;
  /** Which files git ignores, in the order in which they were asked; outside of a repository none. */
  findIgnored(question: IgnoreQuestion): Promise<readonly string[] | Unanswered>;
  /** How far code was rewritten since a commit; one answer for each question, in their order. */
  readWear(question: WearQuestions): Promise<readonly (Wear | undefined)[] | Unanswered>;
}

/** What every question has. */
export interface AskedFolder {
  /** The URI of a folder: a workspace folder, or the top level of a repository below one. Paths are seen from it, with `/`. */
  readonly folder: string;
  readonly signal?: AbortSignal;
  /** Waited for between small parts of the work, where the thread is shared. */
  readonly pause?: () => Promise<void> | void;
}

export interface BranchQuestion extends AskedFolder {
  /** What units name; of links with a repository only those of this one are answered. */
  readonly links: readonly AskedLink[];
}

/** A link whose fate is asked. */
export interface AskedLink extends BranchLink {
  /** The ids of the units that name it: a commit with their trailer is their work. */
  readonly units: readonly string[];
  /** Whether the changed lines are counted as well. */
  readonly isMeasured: boolean;
}

export interface WorkQuestion extends AskedFolder {
  /** The name of a branch; what is checked out, with what is not committed, where none is named. */
  readonly branch?: string;
}

export interface PathQuestion extends AskedFolder {
  /** A file or a folder, as seen from the folder. */
  readonly path: string;
  /**
   * Branches beside the head whose commits count too. Asked for when the log of the head is under way, so that they can be
   * looked for meanwhile.
   */
  readonly branches: () => Promise<readonly string[]>;
}

export interface FlagQuestion extends AskedFolder {
  readonly flags: readonly string[];
}

/** Of any folder: git finds its repository. */
export interface IgnoreQuestion extends AskedFolder {
  /** Files, as seen from the folder; of its own repository, and behind no symbolic link. */
  readonly paths: readonly string[];
}

export interface WearQuestions extends AskedFolder {
  readonly questions: readonly WearQuestion[];
  /** The head, where none is named. */
  readonly at?: ObjectId;
}
