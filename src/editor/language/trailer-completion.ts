import * as vscode from "vscode";
import { trailerOffersAt } from "../../core/language/completion/trailer-offers.ts";
import { unitsOfRepository } from "../commands/units-of-repository.ts";
import type { BranchWorld } from "../commands/branch-context.ts";
import type { Repository } from "../git/git-api.ts";
import type { GitRepositories } from "../git/git-repositories.ts";

/** The box for the message of a commit, and the file in which git lets one write it. */
const messages: vscode.DocumentSelector = [{ scheme: "vscode-scm" }, { language: "git-commit" }];

/** Offers the trailer of the branch's unit where a message of a commit is written; asked for, or behind `Unit-`. */
export function registerTrailerCompletion(world: Omit<BranchWorld, "settled">): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const repository = findRepository(document.uri, world.git);
      if (!repository) return [];
      const ids = unitsOfRepository(world, repository).map(({ id }) => id);
      return trailerOffersAt(document.getText(), position, ids).map(({ label, insert }) => {
        const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Reference);
        // Not as the detail, which leaves no room for the id in a narrow sidebar.
        item.documentation = "Names the unit that the commit serves, on every clone";
        item.insertText = insert;
        item.range = document.lineAt(position.line).range;
        return item;
      });
    },
  };
  return vscode.languages.registerCompletionItemProvider(messages, provider, "-");
}

function findRepository({ scheme, path, query }: vscode.Uri, git: GitRepositories): Repository | undefined {
  if (scheme !== "vscode-scm") return repositoryOfMessage(path, git);
  const root = new URLSearchParams(query).get("rootUri");
  return root === null ? git.repositories[0] : git.repositoryOf(vscode.Uri.file(vscode.Uri.parse(root).path));
}

/** A linked work tree keeps its message below the `.git` of the main one. */
function repositoryOfMessage(path: string, git: GitRepositories): Repository | undefined {
  const main = git.repositoryOf(vscode.Uri.file(path));
  const name = /\/worktrees\/([^/]+)\/[^/]+$/.exec(path)?.[1];
  if (name === undefined) return main;
  const worktree = main?.state.worktrees?.find((one) => one.name === name)?.path;
  return worktree === undefined ? undefined : git.repositoryOf(vscode.Uri.file(worktree));
}
