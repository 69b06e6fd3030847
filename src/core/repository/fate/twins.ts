import type { ObjectId } from "../../history/commit.ts";
import type { FateWorld } from "./fate-world.ts";
import { tipsOf, type KnownBranch } from "./known-branches.ts";

/** The other branches that stand where each of these does; not the main line, nor what a branch is called on its remote. */
export function twinsOf(
  branches: readonly KnownBranch[],
  world: Pick<FateWorld, "branches" | "main">,
): ReadonlyMap<KnownBranch, readonly KnownBranch[]> {
  const byTip = branchesByTip(world);
  return new Map(
    branches.map((branch) => {
      const others = tipsOf(branch).flatMap((tip) => byTip.get(tip) ?? []);
      return [branch, others.filter((other) => other !== branch && !follows(branch, other) && !follows(other, branch))];
    }),
  );
}

function branchesByTip({
  branches,
  main,
}: Pick<FateWorld, "branches" | "main">): ReadonlyMap<ObjectId, readonly KnownBranch[]> {
  const byTip = new Map<ObjectId, KnownBranch[]>();
  for (const branch of branches.values()) {
    if (branch.name === main?.name) continue;
    for (const tip of tipsOf(branch)) {
      const others = byTip.get(tip);
      if (others) others.push(branch);
      else byTip.set(tip, [branch]);
    }
  }
  return byTip;
}

/** Whether a branch is called otherwise on its remote. */
function follows({ local }: KnownBranch, { remotes }: KnownBranch): boolean {
  return Array.from(remotes.values()).some(({ name }) => name === local?.upstream);
}
