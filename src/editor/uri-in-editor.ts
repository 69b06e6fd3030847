import * as vscode from "vscode";

/** The file in the editor. Between two editors none is active for a moment, and then the tab in front says which one comes. */
export function uriInEditor(): vscode.Uri | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return vscode.window.activeTextEditor?.document.uri ?? (tab instanceof vscode.TabInputText ? tab.uri : undefined);
}
