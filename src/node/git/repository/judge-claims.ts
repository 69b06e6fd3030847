import { claimsAmong, doubtfulClaims, heldClaims, type Compared } from "../../../core/repository/fate/claims.ts";
import type { KnownBranch } from "../../../core/repository/fate/known-branches.ts";
import { twinsOf } from "../../../core/repository/fate/twins.ts";
import type { FateScene } from "./fate-scene.ts";
import { readOwnWork } from "./read-own-work.ts";
import { readReverts } from "./read-reverts.ts";

/** Of which branches it may be claimed that they were merged as it seems. */
export async function judgeClaims(scene: FateScene, told: readonly Compared[]): Promise<ReadonlySet<KnownBranch>> {
  const claims = claimsAmong(told);
  if (claims.length === 0) return new Set();
  const reverts = await readReverts(scene, scene.memory, scene.mains);
  const doubtful = doubtfulClaims(claims).map(({ branch }) => branch);
  const twins = twinsOf(doubtful, scene);
  return heldClaims(claims, {
    reverts,
    twins,
    works: await readWorks(scene, [...doubtful, ...Array.from(twins.values()).flat()]),
  });
}

function readWorks(scene: FateScene, branches: readonly KnownBranch[]): Promise<ReadonlyMap<string, boolean>> {
  const local = Array.from(new Set(branches)).filter((branch) => branch.local);
  const names = local.map(({ name }) => name);
  const key = local.map((branch) => `${branch.name} ${branch.local?.id ?? ""}`).join("\n");
  return scene.memory.ownWorks.get(key, () => readOwnWork(scene, names));
}
