import * as vscode from "vscode";
import { Disposables } from "../disposables.ts";
import type { GitRepositories } from "./git-repositories.ts";
import { HeadWatch } from "./head-watch.ts";
import { headsOf } from "./heads-of.ts";

/**
 * Where the heads of the open folders stand: by the Git extension of VS Code, and by the files of git where that one is
 * switched off or has not opened the repository of a folder.
 */
export class LiveHeads implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #didChange = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #watch = this.#disposables.add(new HeadWatch());
  readonly #git: GitRepositories;
  #moves = 0;

  /** The head of a repository may have moved. */
  readonly onDidChange = this.#didChange.event;

  constructor(git: GitRepositories) {
    this.#git = git;
    this.#disposables.add(git.onDidChange(() => this.#didChange.fire()));
    this.#disposables.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#followFolders()));
    this.#followFolders();
  }

  /** One text, which is another one when a branch is switched or gets a commit. */
  get state(): string {
    return `${this.#moves}\n${headsOf(this.#git)}`;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #followFolders(): void {
    this.#watch.follow(vscode.workspace.workspaceFolders ?? [], {
      moved: ({ uri }) => this.#noticeMove(uri),
      merging: () => undefined,
    });
  }

  #noticeMove(folder: vscode.Uri): void {
    if (this.#git.repositoryOf(folder)) return;
    this.#moves++;
    this.#didChange.fire();
  }
}
