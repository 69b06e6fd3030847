import * as vscode from "vscode";
import { changedLines } from "../../core/authoring/changed-lines.ts";
import type { DocumentEdited } from "../edit-document.ts";
import { toRange } from "../to-vscode.ts";

/**
 * Takes edits back as one undoable step, and saves what they had saved.
 *
 * @returns The first file that has changed since, or is gone; then nothing was written.
 * @throws Error with a sentence for people when a file cannot be changed.
 */
export async function takeBack(told: readonly DocumentEdited[]): Promise<vscode.Uri | undefined> {
  const edits = await Promise.all(told.map(async ({ uri, before, left }) => ({ uri, before, ...(await left) })));
  for (const edit of edits) if (await hasChangedSince(edit)) return edit.uri;
  const change = new vscode.WorkspaceEdit();
  for (const { uri, before, after } of edits) {
    const way = changedLines(after, before);
    if (way) change.set(uri, [vscode.TextEdit.replace(toRange(way.range), way.newText)]);
  }
  if (!(await vscode.workspace.applyEdit(change))) throw new Error("What was done from the wall could not be undone.");
  for (const { uri, isSaved } of edits) if (isSaved) await (await vscode.workspace.openTextDocument(uri)).save();
  return undefined;
}

interface Edit {
  readonly uri: vscode.Uri;
  readonly after: string;
  readonly isSaved: boolean;
}

/** An editor hears late of what others write to the disk, so both are asked. */
async function hasChangedSince({ uri, after, isSaved }: Edit): Promise<boolean> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.getText() !== after) return true;
    if (!isSaved) return false;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) !== after;
  } catch {
    return true;
  }
}
