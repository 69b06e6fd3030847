import * as vscode from "vscode";
import type { Path } from "../../core/base/document-edit.ts";
import { findKeyRange, findNode, positionAt } from "../../core/source/source-document.ts";
import { sourceOfDocument } from "../source-of-document.ts";

/** Shows a file with the cursor behind what stands at a path, where the person goes on. */
export async function revealPath(uri: vscode.Uri, path: Path): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const source = sourceOfDocument(document);
  const node = findNode(source, path);
  const key = findKeyRange(source, path);
  // A block ends behind its line break, which belongs to what follows.
  const end = node ? document.getText().slice(0, node.end).trimEnd().length : undefined;
  const { line, character } = end === undefined ? (key?.end ?? { line: 0, character: 0 }) : positionAt(source, end);
  const position = new vscode.Position(line, character);
  await vscode.window.showTextDocument(document, { selection: new vscode.Selection(position, position) });
}
