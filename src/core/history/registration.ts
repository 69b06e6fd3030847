import type { CommitFacts, FileFacts } from "./commit.ts";
import type { Cover } from "./amendment.ts";
import type { Change } from "./past.ts";
import type { ProtocolField } from "./protocol.ts";

/**
 * Whether the bar was fixed before the data came in, from the strongest to the weakest answer.
 *
 * It says that the plan was committed before the results were, never that nobody had seen data before.
 */
export const registrationStates = ["sealed", "amended", "unproved", "broken"] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** How an experiment stands to its registered plan, and by what. Plain JSON. */
export interface Registration {
  readonly state: RegistrationState;
  /** One or two sentences for a person. */
  readonly reason: string;
  readonly cause: Cause;
  /** When the plan got the form that it had before the first result. */
  readonly registered?: FileFacts;
  /** The commit in which the file first appeared. */
  readonly born?: FileFacts;
  readonly firstResult?: CommitFacts;
  readonly changes: readonly Change[];
  /** The fields in which today's plan is not the one before a result; with how the amendments stand to each. */
  readonly moved: readonly MovedField[];
  /** The fields that are not as they were committed. */
  readonly uncommitted: readonly MovedField[];
}

export interface MovedField {
  readonly field: ProtocolField;
  /** What was registered, in the words of the file; absent where the field was not written. */
  readonly was?: string;
  readonly now?: string;
  readonly cover: Cover;
}

/** Why the state is what it is. */
export type Cause =
  | "unanswered"
  | "unreadable"
  | "partial"
  | "not-committed"
  | "changes-not-committed"
  | "incomplete"
  | "early-data"
  | "merging"
  | "namesake"
  | "arrived-together"
  | "incomplete-before-result"
  | "moved"
  | "moved-unexplained"
  | "amended-after"
  | "changed-while-open"
  | "kept"
  | "waiting";
