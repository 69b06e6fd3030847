import type { BranchFate } from "../../../core/repository/branch-facts.ts";
import type { Compared } from "../../../core/repository/fate/claims.ts";
import { fateOfKnown, isCompared, type KnownPlace } from "../../../core/repository/fate/fate-of-known.ts";
import type { AskedBranch } from "../../../core/repository/fate/fate-world.ts";
import { tipsOf } from "../../../core/repository/fate/known-branches.ts";
import type { Pair } from "../../../core/repository/fate/pair.ts";
import { emptyStanding } from "../../../core/repository/fate/standing-of.ts";
import type { Standing } from "../../../core/repository/fate/standing.ts";
import type { FateScene } from "./fate-scene.ts";
import { judgeClaims } from "./judge-claims.ts";
import { countLines } from "./line-counts.ts";
import { readStandings } from "./read-standings.ts";

type Known = AskedBranch & KnownPlace;

/** What became of branches that are there, here or on a remote, by their names. */
export async function readFatesOfKnown(
  scene: FateScene,
  asked: readonly AskedBranch[],
): Promise<ReadonlyMap<string, BranchFate>> {
  const known = asked.flatMap((one): Known[] => {
    const [branch, place] = [scene.branches.get(one.name), scene.places.get(one.name)];
    return branch && place ? [{ ...one, branch, place }] : [];
  });
  const standings = await readStandingsOf(scene, known);
  const lines = await linesOf(scene, known, standings);
  return new Map(known.map((one) => [one.name, fateOfKnown(scene, one, standings.get(one.name), lines.get(one.name))]));
}

async function readStandingsOf(scene: FateScene, known: readonly Known[]): Promise<ReadonlyMap<string, Standing>> {
  const compared = known.filter((one) => isCompared(scene, one));
  const questions = compared.map(({ name, units, branch }) => ({ name, units, tips: tipsOf(branch) }));
  const standings = await readStandings(scene, scene.memory, scene.mains, questions);
  const told = compared.flatMap((one, at): Compared[] => {
    const standing = standings[at];
    return standing ? [{ branch: one.branch, standing, hasSiblings: one.hasSiblings }] : [];
  });
  const held = await judgeClaims(scene, told);
  return new Map(
    told.map(({ branch, standing }): [string, Standing] => {
      const isClaimed = !("how" in standing) || held.has(branch);
      return [branch.name, isClaimed ? standing : emptyStanding(tipsOf(branch))];
    }),
  );
}

async function linesOf(
  scene: FateScene,
  known: readonly Known[],
  standings: ReadonlyMap<string, Standing>,
): Promise<ReadonlyMap<string, number>> {
  const pairs = known.flatMap(({ name, isMeasured }): [string, Pair][] => {
    const standing = standings.get(name);
    if (!isMeasured || !standing || "how" in standing || standing.base === undefined) return [];
    return [[name, { tip: standing.tip, base: standing.base }]];
  });
  const counts = await countLines(
    scene,
    scene.memory,
    pairs.map(([, pair]) => pair),
  );
  return new Map(pairs.map(([name], at) => [name, counts[at] ?? 0]));
}
