import * as vscode from "vscode";
import type { EntryOf } from "../../core/index/entry.ts";
import { experimentsOf } from "../../core/index/experiments-of.ts";
import { registerStepOf } from "../../core/query/register-step.ts";
import type { Repository } from "../git/git-api.ts";
import { plainText } from "../plain-text.ts";
import type { BranchWorld } from "./branch-context.ts";

/**
 * Offers to commit the plans of a unit before a branch is begun: on a branch that is squashed when it is merged, plan
 * and result become one commit, and nothing shows any more which of them was first.
 *
 * @returns The plans to commit, none where none is open or wanted; `undefined` when the person gives up.
 */
export async function offerPlans(
  { workspace, git }: BranchWorld,
  unit: EntryOf<"unit">,
  repository: Repository,
): Promise<readonly EntryOf<"experiment">[] | undefined> {
  const { snapshot } = workspace.picture;
  const plans = experimentsOf(unit, snapshot).filter(
    (entry) => registerStepOf(entry).can === "commit" && git.repositoryOf(vscode.Uri.parse(entry.uri)) === repository,
  );
  if (plans.length === 0) return [];
  const { name } = repository.state.HEAD ?? {};
  const isMain = name !== undefined && (await isMainLine(repository, name));
  const ids = plans.map(({ id }) => id).join(", ");
  const commit = {
    label:
      plans.length === 1 ? "$(git-commit) Commit the plan, then branch" : "$(git-commit) Commit the plans, then branch",
    description: plainText(`${ids} on ${name ?? ""}`),
    detail: "History then shows that the plan was there before its result, however the branch is merged.",
    plans,
  };
  const without = {
    label: "$(git-branch) Branch without",
    description: isMain ? "" : plainText(`${name ?? "a detached HEAD"} is not the main line`),
    detail: isMain
      ? "A squash merge would bring plan and result in one commit, which proves nothing."
      : "To show that the plan was first, commit it to the main line before its result is merged.",
    plans: [],
  };
  const chosen = await vscode.window.showQuickPick(isMain ? [commit, without] : [without], {
    title: "Start Branch",
    placeHolder: plainText(`Not committed yet: ${ids}`),
  });
  return chosen?.plans;
}

const usualNames = new Set(["main", "master", "trunk"]);

/** Whether a branch is the one that others are merged into, by its name. */
async function isMainLine(repository: Repository, name: string): Promise<boolean> {
  return usualNames.has(name) || name === (await repository.getConfig("init.defaultBranch").catch(() => ""));
}
