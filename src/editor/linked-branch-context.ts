import type * as vscode from "vscode";
import type { BranchWorld } from "./commands/branch-context.ts";
import { unitsOfRepository } from "./commands/units-of-repository.ts";
import { ContextKey } from "./context-key.ts";
import type { LiveMoment } from "./git/live-moment.ts";

/** Tells menus which repositories have a branch checked out that serves a unit, without which a commit has no trailer to get. */
export function registerLinkedBranchContext(
  world: Omit<BranchWorld, "settled">,
  moment: Pick<LiveMoment, "onDidChange">,
): vscode.Disposable {
  const hasLinkedBranch = new ContextKey("learningWall.hasLinkedBranch");
  const linkedRepositories = new ContextKey("learningWall.linkedRepositories");
  const tell = (): void => {
    const linked = world.git.repositories.filter((repository) => 0 < unitsOfRepository(world, repository).length);
    hasLinkedBranch.set(0 < linked.length);
    linkedRepositories.set(linked.map(({ rootUri }) => rootUri.toString()));
  };
  tell();
  return moment.onDidChange(tell);
}
