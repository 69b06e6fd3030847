import type { LogCommit } from "../../../../../src/core/repository/fate/log-commit.ts";
import type { KnownBranch } from "../../../../../src/core/repository/fate/known-branches.ts";

/** A commit as the log would tell it. */
export function logCommit(commit: string, others: Partial<LogCommit> = {}): LogCommit {
  return {
    commit,
    parents: ["p"],
    date: "2026-03-03",
    by: "Dana",
    seconds: 1,
    message: commit,
    changes: [],
    ...others,
  };
}

/** What a commit made of a file: `a.txt` with the content `1` before and `2` behind. */
export function changed(path: string, before: string, after: string): LogCommit["changes"][number] {
  return { path, to: `:100644 100644 ${before} ${after} M` };
}

/** A branch that is only on this remote, or only here. */
export function branchAt(name: string, id: string, isLocal = true): KnownBranch {
  const ref = { name: isLocal ? `refs/heads/${name}` : `refs/remotes/origin/${name}`, id };
  return isLocal ? { name, local: ref, remotes: new Map() } : { name, remotes: new Map([["origin", ref]]) };
}
