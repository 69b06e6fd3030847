import * as vscode from "vscode";
import { isWithin } from "../../core/base/uri.ts";
import type { GitRepositories } from "./git-repositories.ts";

/** The folders that git is asked about: those of the workspace, and the repositories that lie below one. */
export function askedFolders(git: GitRepositories): readonly vscode.Uri[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const known = new Set(folders.map(String));
  const isBelow = (top: vscode.Uri): boolean => folders.some((folder) => isWithin(String(top), String(folder)));
  const tops = git.repositories.map(({ rootUri }) => rootUri);
  return [...folders, ...tops.filter((top) => !known.has(String(top)) && isBelow(top))];
}
