import * as vscode from "vscode";
import { registerMessage } from "../../core/authoring/register-message.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import type { Repository } from "../git/git-api.ts";
import { Refusal } from "./command.ts";

/**
 * Commits the files of these experiments and nothing else; unsaved changes of them are saved first.
 *
 * @throws Refusal where other files are staged, which the commit would take along, or a merge is under way.
 */
export async function commitPlans(repository: Repository, plans: readonly EntryOf<"experiment">[]): Promise<void> {
  const files = plans.map(({ uri }) => vscode.Uri.parse(uri));
  // Somebody may have staged something in a terminal while the questions before were open.
  await repository.status();
  const { indexChanges, mergeChanges } = repository.state;
  const wanted = new Set(files.map((file) => file.toString()));
  if (0 < mergeChanges.length) throw new Refusal("A merge has conflicts. Resolve them first.", showChanges);
  if (indexChanges.some(({ uri }) => !wanted.has(uri.toString()))) {
    throw new Refusal(
      "Other files are staged, and the commit would take them along. Commit or unstage them first.",
      showChanges,
    );
  }
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty && wanted.has(document.uri.toString()) && !(await document.save())) {
      throw new Error(`${vscode.workspace.asRelativePath(document.uri)} could not be saved.`);
    }
  }
  await repository.add(files.map(({ fsPath }) => fsPath));
  await repository.commit(registerMessage(plans), { postCommitCommand: null });
}

const showChanges = { title: "Show Changes", command: "workbench.view.scm" };
