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
    readonly onDidChange: vscode.Event<void>;
  };
  add(paths: readonly string[]): Promise<void>;
  /** Commits what is staged. `postCommitCommand: null` keeps a push or sync from following by itself. */
  commit(message: string, options: { readonly postCommitCommand: null }): Promise<void>;
  getBranches(query: { readonly remote?: boolean }): Promise<readonly { readonly name?: string }[]>;
  createBranch(name: string, checkout: boolean): Promise<void>;
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
