import * as vscode from "vscode";

/** The URIs of the folders of the workspace. */
export function openRoots(): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
}
