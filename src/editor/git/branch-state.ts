import * as vscode from "vscode";
import type { BranchOfMoment } from "./branch-of-moment.ts";
import type { GitRepositories } from "./git-repositories.ts";

/** What the view of the branch welcomes with, where it has no rows: the `when` clauses of `package.json` ask for it. */
export type BranchState =
  | "restricted"
  | "no-git"
  | "looking"
  | "no-repository"
  | "doing"
  | "detached"
  | "unborn"
  | "main"
  | "unlinked"
  | "linked";

export function branchStateOf(git: GitRepositories, moment: BranchOfMoment | undefined): BranchState {
  if (!vscode.workspace.isTrusted) return "restricted";
  if (!moment) return stateWithoutRepository(git);
  const { head, branch, recognised, facts } = moment;
  if (0 < recognised.length) return "linked";
  if (head.doing !== undefined) return "doing";
  if (branch === undefined) return "detached";
  if (head.commit === undefined) return "unborn";
  return branch === facts?.mainLine ? "main" : "unlinked";
}

function stateWithoutRepository({ isLooking, program }: GitRepositories): BranchState {
  if (isLooking) return "looking";
  return program === undefined ? "no-git" : "no-repository";
}
