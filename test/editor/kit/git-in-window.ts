import * as vscode from "vscode";
import type { GitExtension, Repository } from "../../../src/editor/git/git-api.ts";
import { editorWindow } from "../../kit/window-client.ts";

/** Newer than the part of the API that the extension itself needs. */
export interface Restorable {
  restore(paths: readonly string[], options: object): Promise<void>;
}

/** The repository of the open folder, once the Git extension has it. */
export async function openRepository(): Promise<(Repository & Restorable) | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  const git = await extension?.activate();
  return git?.getAPI(1).repositories[0] as (Repository & Restorable) | undefined;
}

/** Chooses in the picker that opens, by its words. */
export async function pick(words: string): Promise<void> {
  await editorWindow.waitFor({ selector: ".quick-input-widget .monaco-list-row.focused" });
  await editorWindow.type({ text: words });
  const row = `.quick-input-widget .monaco-list-row:has-text("${words}")`;
  await editorWindow.waitFor({ selector: row });
  await editorWindow.click({ selector: row });
}

/** Waits until an input asks or says something. */
export async function asks(words: string): Promise<void> {
  await editorWindow.waitFor({ selector: `.quick-input-widget >> text=${words}` });
}

/** Under test VS Code keeps its toasts to itself, and shows them in the list. */
export async function notification(words: string): Promise<void> {
  await vscode.commands.executeCommand("notifications.showList");
  await editorWindow.waitFor({ selector: `.notifications-center >> text=${words}` });
  await vscode.commands.executeCommand("notifications.clearAll");
}

/** The item of the status bar that tells the unit of the branch. */
export function statusWith(words: string): string {
  return `.statusbar [id="learning-wall.learning-wall.learningWall.branch"]:has-text("${words}")`;
}

/** The text of a unit with a line behind that of its last key before `branches`. */
export function withLine(text: string, line: string): string {
  const lines = text.split("\n");
  const keys = ["unknowns", "due", "owner"];
  const key = keys.find((name) => lines.some((each) => each.startsWith(`${name}:`)));
  let at = lines.findIndex((each) => each.startsWith(`${key}:`)) + 1;
  while (/^[ -]/.test(lines[at] ?? "")) at++;
  return lines.toSpliced(at, 0, line).join("\n");
}
