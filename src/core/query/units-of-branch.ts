import type { Entry, EntryOf } from "../index/entry.ts";
import { findByKey } from "../index/find.ts";
import { branchKey, idKey } from "../index/keys.ts";
import { linksOfUnit } from "../index/links-of-unit.ts";
import type { Snapshot } from "../index/snapshot.ts";
import type { BranchLink } from "../repository/branch-facts.ts";
import { isSameRepositoryName } from "../repository/repository-name.ts";

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
      entry.kind === "unit" && findLink(entry, branch, repository) !== undefined,
  );
}

/** A unit that a branch serves, and by what one knows that. */
export interface RecognisedUnit {
  readonly unit: EntryOf<"unit">;
  /** The link in its file, else the trailer of a commit. */
  readonly by: "link" | "trailer";
}

/**
 * The units that a branch serves, each once: those whose files name it, then those that trailers of its commits name.
 *
 * @param trailers Ids, the latest first; one that no unit has, here or in another folder, is left out.
 */
export function recogniseUnits(
  snapshot: Snapshot,
  branch: string | undefined,
  repository: LinkedRepository,
  trailers: readonly string[] = [],
): readonly RecognisedUnit[] {
  const linked = branch === undefined ? [] : unitsOfBranch(snapshot, branch, repository);
  const trailed = trailers.flatMap((id) => findTrailed(snapshot, id, repository) ?? []);
  return [
    ...linked.map((unit): RecognisedUnit => ({ unit, by: "link" })),
    ...Array.from(new Set(trailed))
      .filter((unit) => !linked.includes(unit))
      .map((unit): RecognisedUnit => ({ unit, by: "trailer" })),
  ];
}

/** A unit of this repository comes before one of the same id elsewhere. */
function findTrailed(snapshot: Snapshot, id: string, { holds }: LinkedRepository): EntryOf<"unit"> | undefined {
  const units = findByKey(snapshot, idKey("unit", id)).filter(
    (entry): entry is Extract<Entry, EntryOf<"unit">> => entry.kind === "unit" && entry.id === id,
  );
  return units.find(({ uri }) => holds(uri)) ?? units[0];
}

/** How a unit names a branch of a repository; the first way where it has two. */
export function findLink(unit: LinkingUnit, branch: string, repository: LinkedRepository): BranchLink | undefined {
  return linksIn(repository, unit).find((link) => link.branch === branch);
}

/** The branches of a repository that a unit names. */
export function linksIn(repository: LinkedRepository, { uri, record }: LinkingUnit): readonly BranchLink[] {
  return linksOfUnit(record).filter((link) => isLinkInto(repository, link, uri));
}

/**
 * Whether a link means a branch of a repository: a plain one where the file that names it lies in it, else one with its name.
 *
 * @param uri The file of the unit.
 */
export function isLinkInto({ name, holds }: LinkedRepository, { repo }: BranchLink, uri: string): boolean {
  return repo === undefined ? holds(uri) : isSameRepositoryName(repo, name);
}

type LinkingUnit = Pick<EntryOf<"unit">, "uri" | "record">;
