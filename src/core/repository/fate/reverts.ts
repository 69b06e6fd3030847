import type { ObjectId } from "../../history/commit.ts";
import type { LogCommit } from "./log-commit.ts";

/** Commits that take others back, by the ids, the titles and the pull requests of these. */
export type Reverts = ReadonlyMap<string, readonly LogCommit[]>;

export function revertsOf(commits: readonly LogCommit[]): Reverts {
  const reverts = new Map<string, LogCommit[]>();
  for (const commit of commits) {
    for (const goal of goalsOf(commit)) reverts.set(goal, [...(reverts.get(goal) ?? []), commit]);
  }
  return reverts;
}

/** What a commit takes back: by ids where it has any, as titles come again. */
function goalsOf({ message }: LogCommit): readonly string[] {
  const ids = Array.from(message.matchAll(/^This reverts commit ([0-9a-f]{40,64})\b/gm), ([, id = ""]) => id);
  if (ids.length > 0) return ids;
  const [, title] = /^Revert "(.+)"(?: \(#\d+\))?$/m.exec(titleOf(message)) ?? [];
  const requests = Array.from(message.matchAll(/^Reverts \S*#(\d+)\s*$/gm), ([, number = ""]) => `#${number}`);
  return title === undefined ? requests : [title, ...requests];
}

/** Whether something that was merged was taken back, and not brought again. */
export function isReverted(commit: LogCommit, reverts: Reverts): boolean {
  const known = new Map<ObjectId, boolean>();
  const isTakenBack = (one: LogCommit): boolean => {
    const answer = known.get(one.commit);
    if (answer !== undefined) return answer;
    // Messages may lead in a circle.
    known.set(one.commit, false);
    const takes = namesOf(one).flatMap((name) => reverts.get(name) ?? []);
    const isBack = takes.some((revert) => one.seconds <= revert.seconds && !isTakenBack(revert));
    known.set(one.commit, isBack);
    return isBack;
  };
  return isTakenBack(commit);
}

function namesOf({ commit, message }: LogCommit): readonly string[] {
  const title = titleOf(message);
  const [, behind, request] = /\(#(\d+)\)$|^Merge pull request #(\d+) /.exec(title) ?? [];
  const number = behind ?? request;
  return number === undefined ? [commit, title] : [commit, title, `#${number}`];
}

function titleOf(message: string): string {
  return message.split("\n", 1)[0] ?? "";
}
