import * as vscode from "vscode";
import type { GitRepositories } from "./git-repositories.ts";

/** The git to ask: the one that VS Code uses, else that of its settings; else the one that a shell would find. */
export function findGitProgram(git: GitRepositories): string | undefined {
  return git.program ?? configuredProgram();
}

function configuredProgram(): string | undefined {
  const path = vscode.workspace.getConfiguration("git").get<string | readonly string[] | null>("path");
  const [first] = typeof path === "string" ? [path] : (path ?? []);
  return first || undefined;
}
