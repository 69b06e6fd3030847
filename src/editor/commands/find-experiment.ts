import * as vscode from "vscode";
import type { Entry, EntryOf } from "../../core/index/entry.ts";
import { entryOf } from "../language/current-entry.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { cardOfNode } from "./row-commands.ts";

/**
 * The experiment that a command is about, in the text of this moment: that of a row, of a file by its URI, or of the
 * file in the editor. `undefined` where that is no experiment.
 */
export function findExperiment(workspace: LiveWorkspace, given: unknown): EntryOf<"experiment"> | undefined {
  const entry = findGiven(workspace, given);
  return entry?.kind === "experiment" ? entry : undefined;
}

/** The same, of whatever kind it is. */
export function findGiven(workspace: LiveWorkspace, given: unknown): Entry | undefined {
  const active = vscode.window.activeTextEditor?.document;
  const uri = typeof given === "string" ? given : (cardOfNode(given)?.uri ?? active?.uri.toString());
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri && !open.isClosed);
  return document ? entryOf(document, workspace) : workspace.picture.snapshot.entries.get(uri ?? "");
}
