import type { Amendment } from "../model/experiment.ts";
import { coverOf } from "./amendment.ts";
import { toCommitFacts, type CommitFacts } from "./commit.ts";
import { differencesOf } from "./differences.ts";
import { isWhileOpen, type Past, type ResultCommit } from "./past.ts";
import type { Protocol } from "./protocol.ts";
import {
  registrationStates,
  type Cause,
  type MovedField,
  type Registration,
  type RegistrationState,
} from "./registration.ts";
import { reasonOf } from "./registration-words.ts";
import type { ExperimentVersion } from "./version.ts";
import type { Unanswered } from "./unanswered.ts";

/** Today's text, as far as registration depends on it. */
export interface TodaysPlan {
  readonly version: ExperimentVersion;
  readonly amendments?: readonly Amendment[] | undefined;
}

/**
 * How today's plan stands to history: the definition of the four states, and what was decided where it is silent.
 *
 * - With several commits that brought results the worst answer counts, so that no result that was taken back and added
 *   again, and no second branch, washes a moved bar clean. Of several parents of one result the best counts: the plan
 *   needs to have stood on one line that leads there. So a bar that a branch moved and that was merged behind the
 *   result is moved, and a merge that only combines what its sides changed changes nothing itself.
 * - Ancestry says what came first; a date in the future, or before that of the parent, changes nothing. Only whether
 *   the window was open is read from dates, by the earlier of the two windows around a change.
 * - A squash merge is what its content says: plan and result in one commit prove nothing. Rebased and picked commits
 *   count as any other; what no longer leads to the head does not.
 * - A file is followed by bytes, name, complete plan and results, through merges and swapped names, never by likeness:
 *   whoever is not matched is new, and what came along with it is not proved. See `matchMoves` and `untangleSwaps`.
 * - A deleted file that comes back with its plan has not been away. With another plan it is a new one, and unproved if
 *   the old one had results. What a side of a merge deleted counts for what was seen.
 * - A version that cannot be read is passed over and named; that of the head is represented by the last before it.
 * - Rows that were committed along with the first complete plan, or on a branch without it, came before it.
 * - A result that a merge under way brings has no parents yet, and is not answered before they are known.
 * - What asks nothing is not written: an empty list, an empty sentence, one look.
 *
 * @param today Absent while the file cannot be read.
 */
export function registrationOf(past: Past | Unanswered, today: TodaysPlan | undefined): Registration {
  if ("why" in past) return withReason({ state: "unproved", cause: "unanswered", changes: [], ...nothingMoved }, past);
  if (!today)
    return withReason({ state: "unproved", cause: "unreadable", changes: past.changes, ...nothingMoved }, past);
  const results = resultsOf(past, today);
  const uncommitted = past.head ? movedBetween(past.head.protocol, today) : [];
  const facts = {
    changes: past.changes,
    uncommitted,
    ...(past.born ? { born: past.born } : {}),
    ...(past.registered ? { registered: past.registered } : {}),
    ...(past.results[0] ? { firstResult: toCommitFacts(past.results[0]) } : {}),
  };
  const isResultMerging = past.isMerging === true && isNewResult(past, today);
  const { result, ...answer } =
    answerBeforeResults(past, isResultMerging) ?? worst(answersOf(results, past, today, uncommitted));
  return withReason({ ...facts, ...answer }, past, result);
}

interface Answer {
  readonly state: RegistrationState;
  readonly cause: Cause;
  readonly moved: readonly MovedField[];
  /** The commit that brought the result which this answers to. */
  readonly result?: CommitFacts;
}

const nothingMoved = { moved: [], uncommitted: [] } as const;

/** What makes every other question idle. */
function answerBeforeResults({ isPartial, earlyData }: Past, isResultMerging: boolean): Answer | undefined {
  const cause = isPartial ? "partial" : earlyData ? "early-data" : isResultMerging ? "merging" : undefined;
  return cause && { state: "unproved", cause, moved: [] };
}

/** A result that is not committed has no commit. */
type ResultToAnswer = Pick<ResultCommit, "plans" | "hasParent"> | ResultCommit;

/** The commits that brought results; today's text is one more where it brings some. */
function resultsOf(past: Past, today: TodaysPlan): readonly ResultToAnswer[] {
  const { results, head } = past;
  if (!isNewResult(past, today)) return results;
  return [...results, { plans: head?.isComplete ? [head.protocol] : [], hasParent: head !== undefined }];
}

function isNewResult({ head }: Past, { version }: TodaysPlan): boolean {
  return version.results !== undefined && head?.results === undefined;
}

function answersOf(
  results: readonly ResultToAnswer[],
  past: Past,
  today: TodaysPlan,
  uncommitted: readonly MovedField[],
): readonly Answer[] {
  const beside: Answer[] = past.namesake ? [{ state: "unproved", cause: "namesake", moved: [] }] : [];
  if (results.length === 0) return [...beside, answerWithoutResults(past, today, uncommitted)];
  return [...beside, ...results.map((result) => answerTo(result, past, today))];
}

function answerWithoutResults(past: Past, { version }: TodaysPlan, uncommitted: readonly MovedField[]): Answer {
  const unproved = (cause: Cause): Answer => ({ state: "unproved", cause, moved: [] });
  if (!past.head) return unproved("not-committed");
  if (!version.isComplete) return unproved("incomplete");
  if (0 < uncommitted.length) return unproved("changes-not-committed");
  return changedWhileOpen(past) ?? { state: "sealed", cause: "waiting", moved: [] };
}

function answerTo({ plans, hasParent, ...result }: ResultToAnswer, past: Past, today: TodaysPlan): Answer {
  const facts = "commit" in result ? { result: toCommitFacts(result) } : {};
  if (plans.length === 0) {
    const cause = hasParent ? "incomplete-before-result" : past.head ? "arrived-together" : "not-committed";
    return { state: "unproved", cause, moved: [], ...facts };
  }
  return { ...best(plans.map((plan) => answerToPlan(plan, past, today))), ...facts };
}

function answerToPlan(plan: Protocol, past: Past, today: TodaysPlan): Answer {
  const moved = movedBetween(plan, today);
  const open = moved.filter(({ cover }) => cover !== "explained");
  if (0 < open.length) {
    const cause = open.every(({ cover }) => cover === "unexplained") ? "moved-unexplained" : "moved";
    return { state: "broken", cause, moved };
  }
  if (0 < moved.length) return { state: "amended", cause: "amended-after", moved };
  return changedWhileOpen(past) ?? { state: "sealed", cause: "kept", moved };
}

/** Dates can be set by hand: this one distinction is a courtesy to those who do not. */
function changedWhileOpen({ changes }: Past): Answer | undefined {
  return changes.some(isWhileOpen) ? { state: "amended", cause: "changed-while-open", moved: [] } : undefined;
}

/** The fields in which today's plan is another one. Other words for the same hypothesis are none. */
function movedBetween(plan: Protocol, { version, amendments }: TodaysPlan): readonly MovedField[] {
  return differencesOf(plan, version.protocol).flatMap(({ field, from, to }): MovedField[] =>
    field === "wording"
      ? []
      : [
          {
            field,
            ...(from === undefined ? {} : { was: from }),
            ...(to === undefined ? {} : { now: to }),
            cover: coverOf(field, plan[field], amendments),
          },
        ],
  );
}

function worst(answers: readonly Answer[]): Answer {
  return answers.reduce((a, b) => (rank(a) < rank(b) ? b : a));
}

function best(answers: readonly Answer[]): Answer {
  const weigh = (answer: Answer): number => 1000 * rank(answer) + answer.moved.length;
  return answers.reduce((a, b) => (weigh(b) < weigh(a) ? b : a));
}

function rank({ state }: Answer): number {
  return registrationStates.indexOf(state);
}

function withReason(
  registration: Omit<Registration, "reason">,
  past: Past | Unanswered,
  result?: CommitFacts,
): Registration {
  return { ...registration, reason: reasonOf(registration, past, result) };
}
