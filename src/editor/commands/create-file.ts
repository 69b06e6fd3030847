import * as vscode from "vscode";
import type { NewFile } from "../../core/authoring/new-file.ts";
import { isNameTaken } from "../../core/index/is-name-taken.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { Refusal } from "./command.ts";

/** The workspace folder that a new file belongs to; asks only where there are several. `undefined` when cancelled. */
export async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [only] = folders;
  if (!only) {
    throw new Refusal("Open a folder first: learning files live in the repository that they are about.", {
      title: "Open Folder",
      command: "vscode.openFolder",
    });
  }
  if (folders.length === 1) return only;
  return vscode.window.showWorkspaceFolderPick({ placeHolder: "Which folder does it belong to?" });
}

/**
 * The names that are taken: those in the folder for new files, and those whose id another file of the workspace folder
 * has, wherever it lies.
 */
export async function takenNames(
  folder: vscode.WorkspaceFolder,
  workspace: LiveWorkspace,
): Promise<(name: string) => boolean> {
  const [names] = await Promise.all([namesIn(folderForNew(folder)), workspace.settled()]);
  const { snapshot } = workspace.picture;
  const root = folder.uri.toString();
  return (name) => names.has(name.toLowerCase()) || isNameTaken(snapshot, root, name);
}

async function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  try {
    return new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  } catch {
    // The folder is not there yet, so no name in it is taken.
    return new Set();
  }
}

/** Creates a file, which undo takes back, and opens it with the cursor where the next word goes. */
export async function createFile(
  folder: vscode.WorkspaceFolder,
  { name, text, placeholder }: NewFile,
): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folderForNew(folder), name);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(`${vscode.workspace.asRelativePath(uri)} cannot be written; check who may write there.`);
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Selection(
    document.positionAt(placeholder.offset),
    document.positionAt(placeholder.offset + placeholder.length),
  );
  await vscode.window.showTextDocument(document, { selection });
  return uri;
}

function folderForNew({ uri }: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(uri, vscode.workspace.getConfiguration("learningWall", uri).get("folder", "learning"));
}
