import { toCapital } from "../base/to-capital.ts";
import type { CommitFacts } from "./commit.ts";
import { isWhileOpen, type Past } from "./past.ts";
import { nothingWritten } from "./amendment.ts";
import type { MovedField, Registration } from "./registration.ts";
import type { Unanswered } from "./unanswered.ts";

/**
 * Why the state is what it is, in a sentence or two, the same for editor, command line and wall.
 *
 * @param result The commit that brought the result on which the state rests, where one did.
 */
export function reasonOf(
  registration: Omit<Registration, "reason">,
  past: Past | Unanswered,
  result?: CommitFacts,
): string {
  if ("why" in past) return past.sentence;
  const gaps = past.unreadable.map(sayCommit);
  const passedOver =
    gaps.length === 0
      ? ""
      : ` The file could not be read in ${gaps.join(", ")}; ${gaps.length === 1 ? "that version was" : "those versions were"} passed over.`;
  return sentenceOf(registration, past, result) + passedOver;
}

/** `1a2b3c4 of 2026-03-05`: enough digits to find a commit by. */
export function sayCommit({ commit, date }: CommitFacts): string {
  return `${commit.slice(0, 7)} of ${date}`;
}

/** `threshold from at least 8% to at least 6%`. */
function sayMove(moved: Pick<MovedField, "field" | "was" | "now">): string {
  return `${moved.field} ${sayEnds(moved)}`;
}

function sentenceOf(
  { cause, moved, uncommitted, registered }: Omit<Registration, "reason">,
  past: Past,
  result: CommitFacts | undefined,
): string {
  const since = registered ? sayCommit(registered) : "";
  switch (cause) {
    case "unreadable":
      return "The file cannot be read at the moment, so it cannot be held against its history.";
    case "partial":
      return "This clone lacks older versions of the file; run git fetch --refetch --no-filter to bring them.";
    case "not-committed":
      return "The plan is not committed, so nothing shows when it was made; commit it before the first result.";
    case "changes-not-committed":
      return `The plan was changed and not committed: ${uncommitted.map(sayMove).join("; ")}.`;
    case "incomplete":
      return "The plan is not complete, so there is nothing to hold results against yet.";
    case "early-data":
      return `The data in ${past.earlyData?.path ?? ""} were committed in ${past.earlyData ? sayCommit(past.earlyData) : ""}, where no complete plan was yet.`;
    case "merging":
      return "A merge that brings the result is under way; commit it to see what its two sides prove.";
    case "namesake":
      return `A file of this name had results, was deleted after ${past.namesake ? sayCommit(past.namesake) : ""}, and came back with another plan; whether it is the same experiment cannot be shown.`;
    case "arrived-together":
      return `Plan and result came in one commit${result ? ` (${sayCommit(result)})` : ""}, so nothing shows that the plan was there first; a squash merge does that too.`;
    case "incomplete-before-result":
      return `The plan was not complete when the first result came${result ? ` in ${sayCommit(result)}` : ""}.`;
    case "moved":
    case "moved-unexplained": {
      const open = moved.filter(({ cover }) => cover !== "explained");
      const why = cause === "moved" ? "no amendment says why" : "its amendment lacks a date or a reason";
      return `After the first result ${open.map((field) => `${field.field} moved ${sayEnds(field)}`).join(", and ")}; ${why}.`;
    }
    case "amended-after":
      return `After the first result ${moved.map((field) => `${field.field} moved ${sayEnds(field)}`).join(", and ")}; an amendment says why.`;
    case "changed-while-open": {
      const change = past.changes.find(isWhileOpen);
      return `${change ? toCapital(change.field) : "The plan"} changed in ${change ? sayCommit(change) : ""}, after the window opened and before any result.`;
    }
    case "kept":
      return `The plan stood in ${since}, before the first result${result ? ` in ${sayCommit(result)}` : ""}, and is unchanged.`;
    case "waiting":
      return `The plan stands as committed in ${since}; no result is in yet.`;
    case "unanswered":
      return "Git could not answer.";
  }
}

/** Longer values are sentences themselves, and would run into the one around them. */
const longestBare = 40;
const longestQuoted = 80;

function sayEnds({ was, now }: Pick<MovedField, "was" | "now">): string {
  const isLong = [was, now].some((words = "") => longestBare < words.length);
  const say = isLong ? inQuotes : (words = nothingWritten) => words;
  return `from ${say(was)} to ${say(now)}`;
}

/** A long value is cut in the middle, as its ends tell most. */
function inQuotes(words?: string): string {
  if (words === undefined) return nothingWritten;
  if (words.length <= longestQuoted) return `"${words}"`;
  const half = longestQuoted / 2;
  return `"${words.slice(0, half).trimEnd()}…${words.slice(-half).trimStart()}"`;
}
