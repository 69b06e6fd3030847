import * as vscode from "vscode";
import { Disposables } from "../disposables.ts";

export interface HeadListener {
  /** HEAD may point elsewhere. */
  moved(folder: vscode.WorkspaceFolder): void;
  /** A merge began or ended. */
  merging(folder: vscode.WorkspaceFolder): void;
}

/** Watches where HEAD of each folder's own repository points, and what is merged into it, by the files of git for that. */
export class HeadWatch implements vscode.Disposable {
  #watchers = new Disposables();

  follow(folders: readonly vscode.WorkspaceFolder[], listener: HeadListener): void {
    this.dispose();
    this.#watchers = new Disposables();
    for (const folder of folders.filter(({ uri }) => uri.scheme === "file")) {
      this.#watch(folder, ".git/{HEAD,logs/HEAD}", () => listener.moved(folder));
      this.#watch(folder, ".git/MERGE_HEAD", () => listener.merging(folder));
    }
  }

  dispose(): void {
    this.#watchers.dispose();
  }

  #watch(folder: vscode.WorkspaceFolder, glob: string, tell: () => void): void {
    const pattern = new vscode.RelativePattern(folder, glob);
    const watcher = this.#watchers.add(vscode.workspace.createFileSystemWatcher(pattern));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) event(tell);
  }
}
