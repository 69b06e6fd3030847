import * as vscode from "vscode";
import { fileNameOf, folderOf } from "../../core/base/uri.ts";
import { Disposables } from "../disposables.ts";

/** Watches the places of one file, and no other. */
export function watchData(places: readonly string[], changed: () => void): vscode.Disposable {
  const watchers = new Disposables();
  for (const place of places) {
    // What means something in a glob stands for itself in brackets.
    const name = fileNameOf(place).replaceAll(/[*?[\]{}]/g, (sign) => `[${sign}]`);
    const pattern = new vscode.RelativePattern(vscode.Uri.parse(folderOf(place)), name);
    const watcher = watchers.add(vscode.workspace.createFileSystemWatcher(pattern));
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    watcher.onDidDelete(changed);
  }
  return watchers;
}
