import * as vscode from "vscode";
import { filesToRename, planRename } from "../../core/language/names/plan-rename.ts";
import type { NewName } from "../../core/language/names/rename-mentions.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { toTextEdit } from "../to-vscode.ts";

/** The edits that let everybody name things by their new ids, in open files and in others. */
export async function planEdits(names: readonly NewName[], workspace: LiveWorkspace): Promise<vscode.WorkspaceEdit> {
  await workspace.settled();
  const { snapshot } = workspace.picture;
  const uris = filesToRename(names, snapshot);
  const texts = await Promise.all(uris.map(textOf));
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, edits } of planRename(names, snapshot, new Map(texts.flat()))) {
    edit.set(vscode.Uri.parse(uri), edits.map(toTextEdit));
  }
  return edit;
}

async function textOf(uri: string): Promise<[uri: string, text: string][]> {
  try {
    return [[uri, (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).getText()]];
  } catch {
    // It may be gone again; then it names nothing.
    return [];
  }
}
