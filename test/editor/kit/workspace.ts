import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ExtensionApi } from "../../../src/extension.ts";

/** The extension under test, active, with everything taken in that is known to have changed. */
export async function settled(): Promise<void> {
  const extension = vscode.extensions.getExtension<ExtensionApi>("learning-wall.learning-wall");
  assert.ok(extension, "the extension is not installed");
  await (await extension.activate()).settled();
}

/** The URI of a file of the open folder. */
export function uriOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "no folder is open");
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the folder in an editor of its own tab. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uriOf(path), { preview: false });
}

/** The text of a file as it is on disk. */
export async function textOnDisk(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
}

export async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

/** Our findings in a file, as the Problems view has them: `rule line`, from top to bottom, lines counted from one. */
export function problemsIn(path: string): string[] {
  return vscode.languages
    .getDiagnostics(uriOf(path))
    .filter(({ source }) => source === "Learning Wall")
    .map(({ code, range }) => `${typeof code === "object" ? code.value : code} ${range.start.line + 1}`);
}

/** Longest time that a condition may need; far more than it ever does, and less than the runner's patience. */
const patience = 20_000;

/**
 * Waits until `find` gives something, and gives it.
 *
 * Looks again after every turn of the host: the editor tells of most changes by events of which there are too many
 * to name.
 *
 * @throws Error when the condition never comes true, so that a lost wait does not disturb the tests behind it.
 */
export async function until<T>(find: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const found = await find();
    if (found !== undefined && found !== false) return found;
    await settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Waited in vain for: ${find.toString()}`);
}

/** Waits until a file has exactly these findings. */
export async function untilProblems(path: string, expected: readonly string[]): Promise<void> {
  await until(() => problemsIn(path).join() === expected.join()).catch(() => {
    assert.deepEqual(problemsIn(path), expected);
  });
}

/** Closes all editors, and throws their unsaved changes away. */
export async function closeEverything(): Promise<void> {
  // Also those behind other tabs: a question whether to save them would take the keys of the tests that follow.
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
