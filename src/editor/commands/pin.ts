import * as vscode from "vscode";
import { pinEdits } from "../../core/authoring/pin-edits.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { editDocument } from "../edit-document.ts";
import { Refusal, type Command } from "./command.ts";
import { findGiven } from "./find-experiment.ts";

/** Keeps the card of a unit or an experiment in front on the wall. */
export function pin(workspace: LiveWorkspace): Command {
  return { id: "learningWall.pin", run: (given) => setPinned(workspace, given, true) };
}

/** Puts it back in its row. */
export function unpin(workspace: LiveWorkspace): Command {
  return { id: "learningWall.unpin", run: (given) => setPinned(workspace, given, false) };
}

async function setPinned(workspace: LiveWorkspace, given: unknown, isPinned: boolean): Promise<void> {
  const entry = findGiven(workspace, given);
  if (entry?.kind !== "unit" && entry?.kind !== "experiment") {
    throw new Refusal("Only units of learning and experiments are cards of the wall. Open the file of one first.");
  }
  const edits = pinEdits(entry, isPinned);
  if (edits.length === 0) throw new Refusal(`${entry.id} is ${isPinned ? "pinned already" : "not pinned"}.`);
  await editDocument(vscode.Uri.parse(entry.uri), ...edits);
}
