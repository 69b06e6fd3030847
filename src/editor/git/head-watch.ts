import * as vscode from "vscode";
import { Disposables } from "../disposables.ts";

/** Watches where HEAD of each folder's own repository points, by the files in which git notes it. */
export class HeadWatch implements vscode.Disposable {
  #watchers = new Disposables();

  follow(folders: readonly vscode.WorkspaceFolder[], moved: (folder: vscode.WorkspaceFolder) => void): void {
    this.dispose();
    this.#watchers = new Disposables();
    for (const folder of folders.filter(({ uri }) => uri.scheme === "file")) {
      const pattern = new vscode.RelativePattern(folder, ".git/{HEAD,logs/HEAD}");
      const watcher = this.#watchers.add(vscode.workspace.createFileSystemWatcher(pattern));
      for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) event(() => moved(folder));
    }
  }

  dispose(): void {
    this.#watchers.dispose();
  }
}
