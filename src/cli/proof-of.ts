import { toCommitFacts, type CommitFacts } from "../core/history/commit.ts";
import type { Change } from "../core/history/past.ts";
import type { RegistrationState } from "../core/history/registration.ts";
import { unanswered, type Unanswered } from "../core/history/unanswered.ts";
import type { EntryOf } from "../core/index/entry.ts";
import { registrationOfEntry } from "../core/index/registration-of-entry.ts";
import { hasResults } from "../core/model/readings.ts";
import { uncommittedChanges } from "./uncommitted-changes.ts";

/** What history proves of one experiment, as `uol proof` answers it. */
export interface Proof {
  readonly id: string;
  /** Below the root, with `/`. */
  readonly file: string;
  readonly state: RegistrationState;
  readonly reason: string;
  readonly registered?: CommitFacts;
  readonly firstResult?: CommitFacts;
  readonly changes: readonly ProvenChange[];
}

/** One change of one field; without a commit while it is not committed, and without words where nothing is written. */
export interface ProvenChange {
  readonly field: Change["field"];
  readonly from: string | null;
  readonly to: string | null;
  readonly commit: string | null;
  readonly date: string | null;
  readonly by: string | null;
  readonly afterResult: boolean;
}

export function proofOf(entry: EntryOf<"experiment">): Proof {
  const { state, reason, registered, firstResult, changes } = registrationOfEntry(entry) ?? notAsked;
  const isAfter = firstResult !== undefined || hasResults(entry.record);
  return {
    id: entry.id,
    file: entry.path,
    state,
    reason,
    ...(registered ? { registered: toCommitFacts(registered) } : {}),
    ...(firstResult ? { firstResult: toCommitFacts(firstResult) } : {}),
    changes: [
      ...changes.map(({ field, from = null, to = null, commit, date, by, afterResult }) => {
        return { field, from, to, commit, date, by, afterResult };
      }),
      ...uncommittedChanges(entry).map(({ field, from = null, to = null }) => {
        return { field, from, to, commit: null, date: null, by: null, afterResult: isAfter };
      }),
    ],
  };
}

/** Why git is silent about all of them, if it is; then no experiment has an answer of its own. */
export function findCommonSilence(entries: readonly EntryOf<"experiment">[]): Unanswered | undefined {
  const [first, ...others] = entries.map(({ past }) => (past && "why" in past ? past : undefined));
  return first && others.every((other) => other?.sentence === first.sentence) ? first : undefined;
}

const notAsked: {
  readonly state: RegistrationState;
  readonly reason: string;
  readonly registered?: CommitFacts;
  readonly firstResult?: CommitFacts;
  readonly changes: readonly Change[];
} = { state: "unproved", reason: unanswered("failed").sentence, changes: [] };
