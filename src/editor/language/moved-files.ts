import * as vscode from "vscode";
import { hasOurName } from "../../core/model/file-glob.ts";
import { newNameOfMove } from "../../core/language/names/rename-id.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { planEdits } from "./plan-edits.ts";

/** Renaming a file in the explorer renames its id wherever it is named, in the same step. A folder is no part of an id. */
export function registerMovedFiles(workspace: LiveWorkspace): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => {
    const ours = event.files.filter(({ oldUri }) => hasOurName(oldUri.path));
    if (0 < ours.length) event.waitUntil(edits(ours));
  });

  async function edits(files: vscode.FileWillRenameEvent["files"]): Promise<vscode.WorkspaceEdit> {
    await workspace.settled();
    const { snapshot } = workspace.picture;
    const names = files.flatMap(
      ({ oldUri, newUri }) => newNameOfMove(oldUri.toString(), newUri.toString(), snapshot) ?? [],
    );
    return planEdits(names, workspace);
  }
}
