import * as vscode from "vscode";
import type { DocumentEdit } from "../core/base/document-edit.ts";
import { toTextEdits } from "../core/authoring/to-text-edits.ts";
import { parseSource } from "../core/source/parse-source.ts";
import { toTextEdit } from "./to-vscode.ts";

/** An edit that was carried out. */
export interface DocumentEdited {
  readonly uri: vscode.Uri;
  /** The whole text of the file before it. */
  readonly before: string;
  /** The text that it has left in the end: what is done on saving, such as formatting, belongs to it. */
  readonly left: Promise<{ readonly after: string; readonly isSaved: boolean }>;
}

const didEdit = new vscode.EventEmitter<DocumentEdited>();

/** Tells of each edit as soon as it has been carried out, for those who take back what was done through them. */
export const onDidEditDocument = didEdit.event;

/**
 * Carries out edits of a learning file as one undoable step, whether an editor shows it or not.
 *
 * A file that had no unsaved changes is saved afterwards; one that had keeps waiting for its person.
 *
 * @returns Whether anything changed.
 * @throws Error with a sentence for people when the file is written in a way that leaves no safe place for the edit.
 */
export async function editDocument(uri: vscode.Uri, ...wanted: readonly DocumentEdit[]): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const edits = toTextEdits(parseSource(text), text, wanted);
  if (!edits) {
    throw new Error(
      `${vscode.workspace.asRelativePath(uri)} is written in a way that this cannot edit safely. Change it by hand.`,
    );
  }
  if (edits.length === 0) return false;
  const wasDirty = document.isDirty;
  const change = new vscode.WorkspaceEdit();
  change.set(uri, edits.map(toTextEdit));
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new Error(`${vscode.workspace.asRelativePath(uri)} could not be changed.`);
  }
  const left = wasDirty ? Promise.resolve(false) : Promise.resolve(document.save());
  didEdit.fire({ uri, before: text, left: left.then((isSaved) => ({ after: document.getText(), isSaved })) });
  await left;
  return true;
}
