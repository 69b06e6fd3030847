import type * as vscode from "vscode";
import { ContextKey } from "./context-key.ts";
import type { LiveWorkspace } from "./live-workspace.ts";

/** Tells the palette whether there is an experiment, without which most steps of the cycle have nothing to go on with. */
export function registerExperimentsContext(workspace: LiveWorkspace): vscode.Disposable {
  const hasExperiments = new ContextKey("learningWall.hasExperiments");
  const tell = (): void => hasExperiments.set(workspace.cards.some(({ kind }) => kind === "experiment"));
  tell();
  return workspace.onDidChange(tell);
}
