import type { ObjectId } from "../../history/commit.ts";
import { hasOurName } from "../../model/file-glob.ts";
import { mergedBranchesOf } from "../merged-branches.ts";
import { unitsInMessage } from "../trailer.ts";
import type { LogCommit } from "./log-commit.ts";
import type { MergedStanding } from "./standing.ts";

/** A branch whose commits the main line holds all. */
export interface HeldBranch {
  readonly name: string;
  readonly units: readonly string[];
  readonly tip: ObjectId;
}

/**
 * How a branch was merged whose last commit is one of the line of first parents; `undefined` where it may as well have
 * just begun there: only a trailer of its own tells the end from the beginning.
 *
 * @param commit Its last commit with its whole message and what it changed.
 */
export function findForward(commit: LogCommit | undefined, units: readonly string[]): MergedStanding | undefined {
  // A merge, and the one commit of a squash, are where other branches ended; upon a plan they begin.
  const [subject = ""] = commit?.message.split("\n", 1) ?? [];
  if (!commit || 1 < commit.parents.length || squashed.test(subject)) return undefined;
  if (commit.changes.every(({ path }) => hasOurName(`/${path}`))) return undefined;
  return namesUnit(commit, units) ? { how: "merge", commit, by: "line" } : undefined;
}

/** As GitHub and Azure write it. */
const squashed = /\(#\d+\)$|^Merged PR \d+: /;

/** Whether a trailer of a commit names one of these units. */
export function namesUnit({ message }: LogCommit, units: readonly string[]): boolean {
  return unitsInMessage(message).some((id) => units.some((unit) => unit.toLowerCase() === id.toLowerCase()));
}

/** A merge that may have taken a branch in. */
export interface MergeCandidate {
  readonly standing: MergedStanding;
  /** Whether it took in exactly the last commit of the branch; else it has to be shown that it brought that. */
  readonly isSure: boolean;
}

/**
 * The merges that may have taken in a branch which the line of first parents does not touch, the likeliest first: another
 * branch may have begun where it stands, so a merge must name it, or have taken in exactly its tip and name nobody.
 *
 * @param merges The latest first.
 */
export function mergeCandidatesOf(merges: readonly LogCommit[], { name, tip }: HeldBranch): readonly MergeCandidate[] {
  const joined = merges.filter(({ parents }) => parents.slice(1).includes(tip));
  const naming = mergesNaming(merges, name).map((commit): MergeCandidate => ({
    standing: { how: "merge", commit, by: "name" },
    isSure: joined.includes(commit),
  }));
  const nameless = joined.find(({ message }) => mergedBranchesOf(message).length === 0);
  return nameless ? [...naming, { standing: { how: "merge", commit: nameless, by: "tip" }, isSure: true }] : naming;
}

/** The merges that name a branch, the latest first. */
export function mergesNaming(merges: readonly LogCommit[], name: string): readonly LogCommit[] {
  return merges.filter(({ message }) => mergedBranchesOf(message).includes(name));
}
