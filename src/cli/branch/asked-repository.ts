import { folderOf } from "../../core/base/uri.ts";
import type { Unanswered } from "../../core/history/unanswered.ts";
import type { LinkedRepository } from "../../core/query/units-of-branch.ts";
import { repositoryNameOf } from "../../core/repository/repository-name.ts";
import type { BranchFacts, BranchPlace } from "../../core/repository/branch-facts.ts";
import type { AskedLink } from "../../core/repository/repository-source.ts";
import type { Io } from "../io.ts";

/** A repository that git was asked about. */
export interface AskedRepository {
  /** The URI of its top level; of a folder in no repository that folder. */
  readonly folder: string;
  readonly facts: BranchFacts | Unanswered;
  /** The repository as the links of units see it. */
  readonly linked: LinkedRepository;
}

/** Where the branch is checked out: the current folder, if git knows it, else the root. */
export function currentFolder(io: Pick<Io, "toUri" | "findGitRoot">, root: string): string {
  const current = io.toUri(".");
  return io.findGitRoot(current) === undefined ? root : current;
}

/** @param links Whose fates are asked; none unless they are given. */
export async function askRepository(
  io: Pick<Io, "repository" | "findGitRoot">,
  folder: string,
  links: readonly AskedLink[] = [],
): Promise<AskedRepository> {
  const top = io.findGitRoot(folder) ?? folder;
  const facts = await io.repository.readBranches({ folder: top, links });
  const name = "repository" in facts ? facts.repository : (repositoryNameOf(folder) ?? "");
  return { folder: top, facts, linked: { name, holds: holdsFiles(io, folder) } };
}

/** Tells of files whether they lie in the same repository as a folder; outside of all, whether in none. */
export function holdsFiles({ findGitRoot }: Pick<Io, "findGitRoot">, folder: string): LinkedRepository["holds"] {
  const top = findGitRoot(folder);
  const known = new Map<string, boolean>();
  return (uri) => {
    const near = folderOf(uri);
    const answer = known.get(near) ?? findGitRoot(near) === top;
    known.set(near, answer);
    return answer;
  };
}

/** A branch of a repository by its name, or by that name behind the one of a remote: `origin/learn/x`. */
export function findBranch({ facts }: AskedRepository, name: string): BranchPlace | undefined {
  if (!("branches" in facts)) return undefined;
  const { branches } = facts;
  return (
    branches.find((place) => place.name === name) ??
    branches.find((place) => place.remotes.some((remote) => `${remote}/${place.name}` === name))
  );
}

/** Whether two work trees belong to one repository: all its work trees see the same branches. */
export function isSameRepository(a: AskedRepository, b: AskedRepository): boolean {
  if (a.folder === b.folder) return true;
  if (!("branches" in a.facts) || !("branches" in b.facts)) return false;
  const namesOf = ({ branches }: BranchFacts): string => branches.map(({ name }) => name).join("\n");
  return a.facts.repository === b.facts.repository && namesOf(a.facts) === namesOf(b.facts);
}
