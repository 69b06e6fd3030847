import * as vscode from "vscode";
import { Disposables } from "../disposables.ts";
import { findGitFolders } from "./find-git-folders.ts";

/** What git keeps of one work tree: where it stands, and what is under way. */
const ownFiles = "{HEAD,MERGE_HEAD,CHERRY_PICK_HEAD,REVERT_HEAD,BISECT_LOG,rebase-merge,rebase-apply}";

/**
 * Watches the branches of repositories by the files that git keeps for them, in linked work trees as well.
 *
 * The Git extension tells of its own deeds and of the branch that is checked out, and not of the others.
 */
export class RefWatch implements vscode.Disposable {
  readonly #changed: () => void;
  #watchers = new Disposables();
  #watched = "";
  #isDisposed = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param tops The top levels of work trees; one that is none is passed over. */
  async follow(tops: readonly vscode.Uri[]): Promise<void> {
    // Looked for each time, as a folder may become a work tree, and one that is removed may come back.
    const found = await Promise.all(tops.map(findGitFolders));
    const watched = found.map((folders) => `${folders?.own.path ?? ""}\0${folders?.common.path ?? ""}`).join("\n");
    if (this.#isDisposed || watched === this.#watched) return;
    this.#watched = watched;
    this.#watchers.dispose();
    this.#watchers = new Disposables();
    for (const folders of found) {
      if (!folders) continue;
      this.#watch(folders.own, ownFiles);
      this.#watch(folders.common, "{packed-refs,config}");
      this.#watch(vscode.Uri.joinPath(folders.common, "refs"), "**");
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#watchers.dispose();
  }

  #watch(folder: vscode.Uri, glob: string): void {
    const pattern = new vscode.RelativePattern(folder, glob);
    const watcher = this.#watchers.add(vscode.workspace.createFileSystemWatcher(pattern));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) event(this.#changed);
  }
}
