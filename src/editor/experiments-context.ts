import * as vscode from "vscode";
import type { LiveWorkspace } from "./live-workspace.ts";

/** Tells the palette whether there is an experiment, without which most steps of the cycle have nothing to go on with. */
export function registerExperimentsContext(workspace: LiveWorkspace): vscode.Disposable {
  let known: boolean | undefined;
  const tell = (): void => {
    const hasExperiments = workspace.cards.some(({ kind }) => kind === "experiment");
    if (hasExperiments === known) return;
    known = hasExperiments;
    void vscode.commands.executeCommand("setContext", "learningWall.hasExperiments", hasExperiments);
  };
  tell();
  return workspace.onDidChange(tell);
}
