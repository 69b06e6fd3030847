import type { TodaysFile } from "./repository-history.ts";
import type { Past } from "./past.ts";
import type { Unanswered } from "./unanswered.ts";
import type { ObjectId } from "./commit.ts";

/** Where past versions come from: git on a desktop, nothing on the web. Reads, and changes nothing. */
export interface HistorySource {
  /**
   * What history says of the experiments below a folder, as it stands at this moment.
   *
   * Never rejects but when it is cancelled: whatever hinders git is an answer with the sentence that says what would
   * help.
   */
  read(question: HistoryQuestion): Promise<Pasts>;
}

export interface HistoryQuestion {
  /** The URI of the folder. */
  readonly root: string;
  /** The experiments below it, by URI; the paths in them are seen from the folder. */
  readonly files: ReadonlyMap<string, TodaysFile>;
  /** A commit that is asked about instead of the head. */
  readonly at?: ObjectId;
  readonly signal?: AbortSignal;
  /** Waited for between small parts of the work, where the thread is shared. */
  readonly pause?: () => Promise<void> | void;
}

/** The answer for one folder. */
export interface Pasts {
  /** By URI. */
  readonly byUri: ReadonlyMap<string, Past | Unanswered>;
  /** For every other file of the folder: files that no commit holds, or that git cannot answer for. */
  readonly otherwise: Past | Unanswered;
}

/** The answer for a folder of which git can say nothing. */
export function withoutAnswers(otherwise: Unanswered): Pasts {
  return { byUri: new Map(), otherwise };
}
