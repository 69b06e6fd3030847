import * as vscode from "vscode";

/** What a person may switch off, as `learningWall.` settings. */
type Switch = "codeLens" | "codeLearnings" | "inlayHints";

export function isSwitchedOn(name: Switch, { uri }: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration("learningWall", uri).get(name, true);
}

export function onDidSwitch(name: Switch, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`learningWall.${name}`)) listener();
  });
}
