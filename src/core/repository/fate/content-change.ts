import type { ObjectId } from "../../history/commit.ts";
import { mostFiles, type LogCommit, type RawChange } from "./log-commit.ts";
import type { Pair } from "./pair.ts";

/** A branch with commits that the main line does not hold. */
export interface LeftBranch {
  readonly tip: ObjectId;
  /** Where it left the main line. */
  readonly base: ObjectId;
  /** Its commits that are no merges, the latest first. */
  readonly own: readonly LogCommit[];
}

/** What changed between two commits. */
export interface ContentChange {
  readonly pair: Pair;
  /** Which files it touches, and how; empty where it touches none. */
  readonly paths: string;
  /** The same with their contents. */
  readonly contents: string;
  readonly first?: string;
  /** When the last of its commits was made, since 1970. */
  readonly seconds: number;
}

export interface DatedPair extends Pair {
  readonly seconds: number;
}

/** A branch with more commits is not compared commit by commit. */
const mostOwn = 100;

/** What of a branch is compared: all of it first, then each of its commits. */
export function pairsOf({ tip, base, own }: LeftBranch): readonly DatedPair[] {
  const parts = own.length <= mostOwn ? own : [];
  const latest = Math.max(...own.map(({ seconds }) => seconds));
  return [{ tip, base, seconds: latest }, ...parts.map(pairOf)];
}

/** What a commit changed; a merge, what it brought to its first parent. */
export function pairOf({ commit, parents, seconds }: LogCommit): DatedPair {
  return { tip: commit, base: parents[0], seconds };
}

/** `undefined` where it is too much to be compared. */
export function contentChangeOf(
  { seconds, ...pair }: DatedPair,
  changes: readonly RawChange[] | undefined,
): ContentChange | undefined {
  if (!changes || mostFiles < changes.length) return undefined;
  const [first] = changes;
  return {
    pair,
    seconds,
    paths: changes.map(({ path, to }) => `${kindOf(to)} ${path}\0`).join(""),
    contents: changes.map(({ path, to }) => `${to} ${path}\0`).join(""),
    ...(first ? { first: first.path } : {}),
  };
}

/** The modes and the letter, without the contents. */
function kindOf(to: string): string {
  const [before = "", after = "", , , letter = ""] = to.split(" ");
  return `${before} ${after} ${letter}`;
}
