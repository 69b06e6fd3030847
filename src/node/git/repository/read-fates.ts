import { groupBy } from "../../../core/base/group-by.ts";
import { keyOfLink, type BranchFate } from "../../../core/repository/branch-facts.ts";
import type { AskedBranch } from "../../../core/repository/fate/fate-world.ts";
import type { AskedLink } from "../../../core/repository/repository-source.ts";
import type { FateScene } from "./fate-scene.ts";
import { readFatesOfGone } from "./fates-of-gone.ts";
import { readFatesOfKnown } from "./fates-of-known.ts";
import { readMains } from "./read-mains.ts";

/** What became of branches, by the keys of their links. */
export async function readFates(
  scene: Omit<FateScene, "mains" | "linked">,
  links: readonly AskedLink[],
): Promise<Readonly<Record<string, BranchFate>>> {
  if (links.length === 0) return {};
  const asked = askedBranchesOf(links);
  const known = asked.filter(({ name }) => scene.branches.has(name));
  const gone = asked.filter(({ name }) => !scene.branches.has(name));
  const mains = scene.lacks || !scene.main ? [] : await readMains(scene, scene.memory, scene.main.tips);
  const all: FateScene = { ...scene, mains, linked: new Set(asked.map(({ name }) => name)) };
  const fates = await readFatesOfKnown(all, known);
  const others = await readFatesOfGone(
    all,
    gone,
    asked.filter(({ name }) => fates.get(name)?.is === "merged"),
  );
  return Object.fromEntries(
    links.flatMap((link) => {
      const fate = fates.get(link.branch) ?? others.get(link.branch);
      return fate ? [[keyOfLink(link), fate]] : [];
    }),
  );
}

/** Links from other repositories name the same branch. */
function askedBranchesOf(links: readonly AskedLink[]): readonly AskedBranch[] {
  const byName = groupBy(links, ({ branch }) => [branch]);
  const byUnit = groupBy(links, ({ units }) => units);
  const hasOthers = (name: string, unit: string): boolean =>
    (byUnit.get(unit) ?? []).some(({ branch }) => branch !== name);
  return Array.from(byName, ([name, all]) => {
    const units = Array.from(new Set(all.flatMap((link) => link.units))).toSorted();
    return {
      name,
      units,
      isMeasured: all.some(({ isMeasured }) => isMeasured),
      isNamedHere: all.some(({ repo }) => repo === undefined),
      hasSiblings: units.some((unit) => hasOthers(name, unit)),
    };
  });
}
