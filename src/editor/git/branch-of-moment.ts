import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import { repositoryNameOf, unitsOfBranch, type LinkedRepository } from "../../core/query/units-of-branch.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import type { Repository } from "./git-api.ts";
import type { GitRepositories } from "./git-repositories.ts";

/** The repository that a person works in now, its branch, and the units that name that branch. */
export interface BranchOfMoment {
  readonly repository: Repository;
  /** The repository as the links of units see it. */
  readonly linked: LinkedRepository;
  /** Absent while HEAD is detached. */
  readonly branch: string | undefined;
  readonly units: readonly EntryOf<"unit">[];
  /** Whether units of learning lie in this repository at all. */
  readonly hasUnits: boolean;
}

/** That of the file in the editor; without one, the first repository that holds units, else the first of all. */
export function findBranchOfMoment(git: GitRepositories, { picture }: LiveWorkspace): BranchOfMoment | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const units = entriesOfKind(picture.snapshot, "unit");
  const isIn = (repository: Repository, uri: string): boolean => git.repositoryOf(vscode.Uri.parse(uri)) === repository;
  const holdsUnits = (repository: Repository): boolean => units.some(({ uri }) => isIn(repository, uri));

  const repository = (active && git.repositoryOf(active)) ?? git.repositories.find(holdsUnits) ?? git.repositories[0];
  if (!repository) return undefined;
  const branch = repository.state.HEAD?.name;
  const linked = { name: nameOf(repository), holds: (uri: string) => isIn(repository, uri) };
  return {
    repository,
    linked,
    branch,
    units: branch === undefined ? [] : unitsOfBranch(picture.snapshot, branch, linked),
    hasUnits: holdsUnits(repository),
  };
}

/** The name under which other repositories know this one. */
function nameOf({ state, rootUri }: Repository): string {
  const remote = state.remotes.find(({ name }) => name === "origin") ?? state.remotes[0];
  return repositoryNameOf(remote?.fetchUrl ?? rootUri.path);
}
