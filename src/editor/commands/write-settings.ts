import * as vscode from "vscode";
import { applyTextEdits } from "../../core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../core/authoring/to-text-edits.ts";
import type { DocumentEdit } from "../../core/base/document-edit.ts";
import type { Snapshot } from "../../core/index/snapshot.ts";
import { parseSource } from "../../core/source/parse-source.ts";
import type { SourceDocument } from "../../core/source/source-document.ts";
import { editDocument } from "../edit-document.ts";

/**
 * Writes into the `learning.yaml` of a folder, which is created where there is none. Gives its URI.
 *
 * @param editsFor What is written, for the text that is there.
 */
export async function writeSettings(
  root: string,
  { settings }: Snapshot,
  editsFor: (source: SourceDocument) => readonly DocumentEdit[],
): Promise<vscode.Uri> {
  const entry = settings.get(root);
  const uri = entry ? vscode.Uri.parse(entry.uri) : vscode.Uri.joinPath(vscode.Uri.parse(root), "learning.yaml");
  const text = await findText(uri);
  if (text === undefined) await create(uri, editsFor(parseSource("")));
  else await editDocument(uri, ...editsFor(parseSource(text)));
  return uri;
}

/** `undefined` where there is no such file. */
async function findText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(uri)).getText();
  } catch {
    return undefined;
  }
}

/** Creates the settings, which undo takes back. */
async function create(uri: vscode.Uri, edits: readonly DocumentEdit[]): Promise<void> {
  const text = applyTextEdits("", toTextEdits(parseSource(""), "", edits) ?? []);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error("learning.yaml could not be written.");
}
