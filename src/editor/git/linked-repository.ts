import * as vscode from "vscode";
import { isWithin } from "../../core/base/uri.ts";
import type { LinkedRepository } from "../../core/query/units-of-branch.ts";
import { repositoryNameOf } from "../../core/repository/repository-name.ts";
import type { Repository } from "./git-api.ts";
import type { GitRepositories } from "./git-repositories.ts";

/** An open repository as the links of units see it. */
export function linkedRepositoryOf(git: GitRepositories, repository: Repository): LinkedRepository {
  const root = repository.rootUri.toString();
  return {
    name: nameOf(repository),
    // Most files are told apart by their names alone; only a repository within another one takes the question.
    holds: (uri) => isWithin(uri, root) && git.repositoryOf(vscode.Uri.parse(uri)) === repository,
  };
}

/** The name under which other repositories know this one. */
function nameOf({ state, rootUri }: Repository): string {
  const remote = state.remotes.find(({ name }) => name === "origin") ?? state.remotes[0];
  return repositoryNameOf(remote?.fetchUrl ?? "") ?? repositoryNameOf(rootUri.toString()) ?? "";
}
