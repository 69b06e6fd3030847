import * as vscode from "vscode";
import {
  nothingToRename,
  renamingAt,
  uriWithId,
  whyNotRename,
  type Renaming,
} from "../../core/language/names/rename-id.ts";
import type { NewName } from "../../core/language/names/rename-mentions.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toRange } from "../to-vscode.ts";
import { entryOf } from "./current-entry.ts";
import { exists } from "./find-file.ts";
import { planEdits } from "./plan-edits.ts";
import { ourFiles } from "./selector.ts";

/** F2 on an id renames its file and every place that names it, in one step that undo takes back. */
export function registerRenames(workspace: LiveWorkspace): vscode.Disposable {
  const renamingOf = async (document: vscode.TextDocument, position: vscode.Position): Promise<Renaming> => {
    await workspace.settled();
    const entry = entryOf(document, workspace);
    const found = entry && renamingAt(entry, document.offsetAt(position), workspace.picture.snapshot);
    if (!found) throw new Error(nothingToRename);
    return found;
  };
  return vscode.languages.registerRenameProvider(ourFiles, {
    async prepareRename(document, position, token) {
      const { target, range } = await renamingOf(document, position);
      if (token.isCancellationRequested) return undefined;
      return { range: toRange(range), placeholder: target.id };
    },

    async provideRenameEdits(document, position, newId, token) {
      const { target } = await renamingOf(document, position);
      const name = { target, id: newId.trim() };
      const refusal = whyNotRename(name, workspace.picture.snapshot);
      if (refusal) throw new Error(refusal);
      if (name.id === target.id) return new vscode.WorkspaceEdit();
      const edit = await planEdits([name], workspace);
      // Behind the texts: they are told by their old place, and whoever hears of the file finds nothing left to do.
      await addFile(edit, name);
      return token.isCancellationRequested ? undefined : edit;
    },
  });
}

async function addFile(edit: vscode.WorkspaceEdit, { target: { kind, uri, id: oldId }, id }: NewName): Promise<void> {
  if (uri === undefined || kind === "objective") return;
  const [from, to] = [vscode.Uri.parse(uri), vscode.Uri.parse(uriWithId(uri, id))];
  // A disk that knows no letter case finds the file itself under its new name.
  const isSameFile = oldId.toLowerCase() === id.toLowerCase();
  if (!isSameFile && (await exists(to))) {
    throw new Error(`There is already a file ${vscode.workspace.asRelativePath(to)}. Choose another id.`);
  }
  edit.renameFile(from, to);
}
