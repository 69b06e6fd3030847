import { toCommitFacts } from "../../history/commit.ts";
import { unanswered } from "../../history/unanswered.ts";
import type { BranchFate, BranchPlace } from "../branch-facts.ts";
import type { FateWorld } from "./fate-world.ts";
import type { KnownBranch } from "./known-branches.ts";
import type { OpenStanding, Standing } from "./standing.ts";

/** A branch that is there, here or on a remote. */
export interface KnownPlace {
  readonly branch: KnownBranch;
  readonly place: BranchPlace;
}

/** Nothing is merged into what others are merged into. */
export function isCompared({ main, lacks }: FateWorld, { branch }: KnownPlace): boolean {
  return main !== undefined && !lacks && branch.name !== main.name;
}

/**
 * What became of a branch that is there.
 *
 * @param standing How it stands to the main line; `undefined` where the clone lacks what would show it.
 * @param lines How many lines it changed, where that was counted.
 */
export function fateOfKnown(
  world: FateWorld,
  known: KnownPlace,
  standing: Standing | undefined,
  lines: number | undefined,
): BranchFate {
  const { place } = known;
  if (world.lacks) return { is: "unknown", sentence: world.lacks.sentence };
  if (!isCompared(world, known)) return { is: "open", place };
  if (!standing) return { is: "unknown", sentence: unanswered("partial").sentence };
  if ("how" in standing) return { is: "merged", how: standing.how, commit: toCommitFacts(standing.commit), place };
  const renamed = findNewPlace(world, known, standing);
  if (renamed) return { is: "renamed", to: renamed.name, place: renamed };
  return { is: "open", place, ...(lines === undefined ? {} : { lines }) };
}

/** The one branch on a remote that nobody names and that stands where the upstream stood before it went. */
function findNewPlace(
  { branches, linked, main, places }: FateWorld,
  { branch, place }: KnownPlace,
  { tip, base }: OpenStanding,
): BranchPlace | undefined {
  if (!place.isUpstreamGone || branch.remotes.size !== 0 || tip === base) return undefined;
  const others = Array.from(branches.values()).filter(
    ({ name, remotes }) =>
      name !== main?.name && !linked.has(name) && Array.from(remotes.values()).some(({ id }) => id === tip),
  );
  const [other] = others;
  return other && others.length === 1 ? places.get(other.name) : undefined;
}
