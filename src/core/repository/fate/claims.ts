import type { KnownBranch } from "./known-branches.ts";
import { isReverted, type Reverts } from "./reverts.ts";
import type { MergedStanding, Standing } from "./standing.ts";

/** A branch with how it stands to the main line. */
export interface Compared {
  readonly branch: KnownBranch;
  readonly standing: Standing;
  /** Whether its unit names another branch as well. */
  readonly hasSiblings: boolean;
}

/** A branch that seems to be merged. */
export interface Claim extends Compared {
  readonly standing: MergedStanding;
}

/** What else is known where merges are claimed. */
export interface ClaimWorld {
  readonly reverts: Reverts;
  /** The branches that stand where each one does whose merge names nobody. */
  readonly twins: ReadonlyMap<KnownBranch, readonly KnownBranch[]>;
  /** Which branches got commits of their own here, by their names, as far as that was logged. */
  readonly works: ReadonlyMap<string, boolean>;
}

export function claimsAmong(told: readonly Compared[]): readonly Claim[] {
  return told.flatMap(({ standing, ...one }) => ("how" in standing ? [{ ...one, standing }] : []));
}

/** Those of which it has to be known whose work it is that was merged: no merge names the branch. */
export function doubtfulClaims(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({ standing: { by } }) => by !== "name");
}

/**
 * Which claims hold: none of what was taken back, and, where no merge names the branch, none that fits as well another
 * branch that stands or ended in the same place, or a branch that never had a commit of its own here.
 */
export function heldClaims(claims: readonly Claim[], world: ClaimWorld): ReadonlySet<KnownBranch> {
  const ends = new Set(claims.flatMap(({ standing: { by, commit } }) => (by === "line" ? [] : [commit.commit])));
  const holds = ({ branch, standing: { by, commit }, hasSiblings }: Claim): boolean => {
    if (isReverted(commit, world.reverts)) return false;
    if (by === "name") return true;
    if (!isOwner(branch, world)) return false;
    // On the main line nothing but the trailer speaks for a branch, and that of a unit speaks for each of its branches.
    return by !== "line" || (!ends.has(commit.commit) && (!hasSiblings || world.works.get(branch.name) === true));
  };
  return new Set(claims.filter(holds).map(({ branch }) => branch));
}

/** Whether it may be said that what lies where a branch stands is its own. */
function isOwner(branch: KnownBranch, { twins, works }: ClaimWorld): boolean {
  return works.get(branch.name) ?? (twins.get(branch) ?? []).every(({ name }) => works.get(name) === false);
}
