import type * as vscode from "vscode";

/** The part of the API of `vscode.git` (version 1) that we use, as its `git.d.ts` declares it. */
export interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  /** The program that VS Code found. */
  readonly git: { readonly path: string };
  readonly state: "uninitialized" | "initialized";
  readonly onDidChangeState: vscode.Event<"uninitialized" | "initialized">;
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: vscode.Event<Repository>;
  readonly onDidCloseRepository: vscode.Event<Repository>;
  getRepository(uri: vscode.Uri): Repository | null;
  /** A file as a commit holds it. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

export interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    /** `name` is absent while HEAD is detached; `commit` before the first commit. */
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
    /** What is staged. */
    readonly indexChanges: readonly { readonly uri: vscode.Uri }[];
    readonly mergeChanges: readonly { readonly uri: vscode.Uri }[];
    /** What is changed and not staged; new files as well, unless the settings keep those apart. */
    readonly workingTreeChanges: readonly { readonly uri: vscode.Uri }[];
    readonly untrackedChanges: readonly { readonly uri: vscode.Uri }[];
    /** Present while a rebase is under way. */
    readonly rebaseCommit?: object | undefined;
    /** The work trees of the repository, this one among them; absent in older versions. `ref` is `refs/heads/x`, or a commit; `name` that of its folder in `.git/worktrees`. */
    readonly worktrees?: readonly { readonly name: string; readonly path: string; readonly ref: string }[];
    readonly onDidChange: vscode.Event<void>;
  };
  /** Where the message of the next commit is typed. */
  readonly inputBox: { value: string };
  /** Looks again; without it a change from outside is known a moment later. */
  status(): Promise<void>;
  add(paths: readonly string[]): Promise<void>;
  /** Commits what is staged. `postCommitCommand: null` keeps a push or sync from following by itself. */
  commit(message: string, options: { readonly postCommitCommand: null }): Promise<void>;
  getBranches(query: { readonly remote?: boolean }): Promise<readonly { readonly name?: string }[]>;
  /** Branches here (type 0) and on remotes (type 1, with the remote in front of the name), and tags. */
  getRefs(
    query: object,
  ): Promise<readonly { readonly type: number; readonly name?: string; readonly remote?: string }[]>;
  /** @param ref Where it begins; at what is checked out where none is given. */
  createBranch(name: string, checkout: boolean, ref?: string): Promise<void>;
  setBranchUpstream(name: string, upstream: string): Promise<void>;
  /** Absent in older versions. Gives the path; chooses one where a branch is made and none is given. */
  createWorktree?(options: {
    readonly path?: string;
    readonly commitish: string;
    /** The name of the branch that is made there. */
    readonly branch?: string;
  }): Promise<string>;
  /** The text of a file in a commit. */
  show(ref: string, path: string): Promise<string>;
  checkout(treeish: string): Promise<void>;
  /** The latest commits of what is checked out, the newest first. */
  log(options: { readonly maxEntries: number }): Promise<
    readonly {
      readonly hash: string;
      readonly message: string;
      readonly authorName?: string;
      readonly authorDate?: Date;
    }[]
  >;
  getConfig(key: string): Promise<string>;
}
