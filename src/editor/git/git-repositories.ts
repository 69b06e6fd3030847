import * as vscode from "vscode";
import { Disposables } from "../disposables.ts";
import type { GitApi, GitExtension, Repository } from "./git-api.ts";

/** A sentence, and the way on. */
export interface WhyNone {
  readonly sentence: string;
  readonly action: { readonly title: string; readonly command: string; readonly argument?: string };
}

/**
 * The repositories of the workspace, through the Git extension of VS Code.
 *
 * That extension may be missing, switched off, or absent in Restricted Mode; then there are no repositories, and
 * `whyNone` says so in a sentence.
 */
export class GitRepositories implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #didChange = this.#disposables.add(new vscode.EventEmitter<void>());
  /** By root: the extension hands out a new object for the same repository at every call. */
  readonly #open = new Map<string, { readonly repository: Repository; readonly listener: vscode.Disposable }>();
  #git: GitExtension | undefined;
  /** Absent while the Git extension is switched off. */
  #api: GitApi | undefined;
  #connection = new Disposables();

  /** A repository opened or closed, or the HEAD of one may have moved. */
  readonly onDidChange = this.#didChange.event;

  constructor() {
    // That it cannot be started is told by the house.
    const connect = (): void => void this.connect().catch(() => undefined);
    this.#disposables.add(vscode.extensions.onDidChange(connect));
    this.#disposables.add(vscode.workspace.onDidGrantWorkspaceTrust(connect));
  }

  get repositories(): readonly Repository[] {
    return Array.from(this.#open.values(), ({ repository }) => repository);
  }

  /** Finds the Git extension, and follows it from then on. Safe to call again. */
  async connect(): Promise<void> {
    if (this.#git) return;
    const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
    if (!extension) return;
    const git = extension.isActive ? extension.exports : await extension.activate();
    // Another call may have got here first while this one waited.
    if (this.#git as GitExtension | undefined) return;
    this.#git = git;
    this.#disposables.add(git.onDidChangeEnablement(() => this.#follow(git)));
    this.#follow(git);
  }

  /** Waits until the Git extension has looked for repositories, where it is at work at all. */
  async ready(): Promise<void> {
    await this.connect();
    while (this.#api?.state === "uninitialized") await this.#nextChange();
  }

  /** The repository that holds a file, the innermost one. */
  repositoryOf(uri: vscode.Uri): Repository | undefined {
    const root = this.#api?.getRepository(uri)?.rootUri.toString();
    return root === undefined ? undefined : this.#open.get(root)?.repository;
  }

  /** Whether the Git extension has still to say what repositories there are. */
  get isLooking(): boolean {
    if (this.#git) return this.#api?.state === "uninitialized";
    return vscode.extensions.getExtension("vscode.git") !== undefined;
  }

  /** The git program that VS Code uses; `undefined` where its Git extension is not at work. */
  get program(): string | undefined {
    return this.#api?.git.path;
  }

  /** A file as a commit holds it; to be asked for files of an open repository only. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri {
    if (!this.#api) throw new Error("The Git extension is not at work.");
    return this.#api.toGitUri(uri, ref);
  }

  /**
   * Why there is no repository to work with, for the person who asked for one.
   *
   * @param wish What needs it, at the beginning of a sentence: `Branches`.
   */
  whyNone(wish: string): WhyNone {
    if (!vscode.workspace.isTrusted) {
      return {
        sentence: `${wish} need the Git extension, which VS Code leaves off in Restricted Mode.`,
        action: { title: "Manage Trust", command: "workbench.trust.manage" },
      };
    }
    if (!this.#git) {
      return {
        sentence: `${wish} need the Git extension of VS Code, which is disabled.`,
        action: { title: "Show Extension", command: "workbench.extensions.search", argument: "@builtin git" },
      };
    }
    if (!this.#api) {
      return {
        sentence: `${wish} need git, which is switched off in the settings of VS Code, or not installed.`,
        action: {
          title: "Open Settings",
          command: "workbench.action.openSettings",
          argument: "@ext:vscode.git enabled",
        },
      };
    }
    // VS Code opens a repository above the folder only when it is asked to.
    return {
      sentence: "No git repository is open for this folder. If one lies above it, open it from there.",
      action: { title: "Open Repository", command: "git.openRepositoriesInParentFolders" },
    };
  }

  dispose(): void {
    this.#connection.dispose();
    for (const { listener } of this.#open.values()) listener.dispose();
    this.#disposables.dispose();
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const listener = this.onDidChange(() => {
        listener.dispose();
        resolve();
      });
    });
  }

  #follow(git: GitExtension): void {
    this.#connection.dispose();
    this.#connection = new Disposables();
    this.#api = git.enabled ? git.getAPI(1) : undefined;
    const changed = (): void => this.#update();
    if (this.#api) {
      this.#connection.add(this.#api.onDidChangeState(changed));
      this.#connection.add(this.#api.onDidOpenRepository(changed));
      this.#connection.add(this.#api.onDidCloseRepository(changed));
    }
    this.#update();
  }

  #update(): void {
    const repositories = this.#api?.state === "initialized" ? this.#api.repositories : [];
    const byRoot = new Map(repositories.map((repository) => [repository.rootUri.toString(), repository]));
    for (const [root, { listener }] of this.#open) {
      if (byRoot.has(root)) continue;
      listener.dispose();
      this.#open.delete(root);
    }
    for (const [root, repository] of byRoot) {
      if (this.#open.has(root)) continue;
      this.#open.set(root, { repository, listener: repository.state.onDidChange(() => this.#didChange.fire()) });
    }
    this.#didChange.fire();
  }
}
