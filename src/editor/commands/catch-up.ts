import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { uriInEditor } from "../uri-in-editor.ts";
import { Refusal } from "./command.ts";

/** Longest time that the editor may need to notice by itself that git has changed a file. */
const noticeTime = 2000;

/**
 * Brings the open document of a unit to what a checkout made of its file; unsaved changes stay.
 *
 * @throws Refusal where the file is not there on this branch.
 */
export async function catchUp({ id, uri }: EntryOf<"unit">, branch: string): Promise<void> {
  const file = vscode.Uri.parse(uri);
  const text = await vscode.workspace.fs.readFile(file).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
  if (text === undefined) {
    throw new Refusal(`${branch} is checked out, but ${id} does not exist there, so it was not linked.`);
  }
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  const isStale = (): boolean =>
    document !== undefined && !document.isClosed && !document.isDirty && !isSameText(document.getText(), text);
  for (const end = Date.now() + noticeTime; isStale() && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (!isStale()) return;
  const { document: shown } = await vscode.window.showTextDocument(file);
  // Reverting is for the editor in front only, and meanwhile somebody may have typed, or gone to another one.
  const isInFront = uriInEditor()?.toString() === shown.uri.toString();
  if (isInFront && isStale()) await vscode.commands.executeCommand("workbench.action.files.revert");
}

/** Line ends aside: a document has one kind of them. */
function isSameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/g, "\n") === b.replace(/\r\n?/g, "\n");
}
