import type { Entry, EntryOf } from "../index/entry.ts";
import { findByKey } from "../index/find.ts";
import { branchKey } from "../index/keys.ts";
import type { Snapshot } from "../index/snapshot.ts";

/** A repository as the links of units see it. */
export interface LinkedRepository {
  /** The folder name in the URL of its remote: what `{ repo, branch }` names. */
  readonly name: string;
  /** Whether a file lies in it: a plain name of a branch means the repository of its own file. */
  holds(uri: string): boolean;
}

/** The units that name a branch of a repository. */
export function unitsOfBranch(snapshot: Snapshot, branch: string, repository: LinkedRepository): EntryOf<"unit">[] {
  return findByKey(snapshot, branchKey(branch)).filter(
    (entry): entry is Extract<Entry, EntryOf<"unit">> =>
      entry.kind === "unit" &&
      ((entry.record.branches?.includes(branch) && repository.holds(entry.uri)) ||
        isNamedWithRepository(entry.record, branch, repository)),
  );
}

/** Whether a unit names a branch as `{ repo, branch }`. */
export function isNamedWithRepository(
  { branches = [] }: EntryOf<"unit">["record"],
  branch: string,
  { name }: LinkedRepository,
): boolean {
  return branches.some((item) => typeof item !== "string" && item.branch === branch && item.repo === name);
}

/** The folder name in the URL of a remote: `shop` of `git@example.com:team/shop.git`. */
export function repositoryNameOf(url: string): string {
  return (/([^/:\\]+?)(?:\.git)?[/\\]*$/.exec(url)?.[1] ?? url).trim();
}
