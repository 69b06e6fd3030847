import type { ObjectId } from "../../history/commit.ts";
import type { OwnCommits } from "./own-commits.ts";
import type { MergedStanding, OpenStanding, Standing } from "./standing.ts";

/** What is known of the commits at which branches stand, by these. */
export interface TipFacts {
  readonly own: ReadonlyMap<ObjectId, OwnCommits>;
  /** Where they left the main line. */
  readonly bases: ReadonlyMap<ObjectId, ObjectId>;
  /** Which of them the main line holds under other commits; absent where the clone lacks the contents. */
  readonly byContent: ReadonlyMap<ObjectId, MergedStanding> | undefined;
}

/**
 * The places of a branch with commits that the main line does not hold. What another place of the same branch has as well,
 * and more, is no other work.
 */
export function endsOf(tips: readonly ObjectId[], { own }: TipFacts): readonly ObjectId[] {
  const left = tips.filter((tip) => own.get(tip)?.commits.length);
  return left.filter(
    (tip) => !left.some((other) => other !== tip && own.get(other)?.commits.some(({ commit }) => commit === tip)),
  );
}

/**
 * How a branch stands that has such places; `undefined` where the clone lacks what would show it. It is merged when all
 * of it is: what is only here, and what is only on a remote.
 */
export function standingOfLeft(
  ends: readonly [ObjectId, ...ObjectId[]],
  { bases, byContent }: TipFacts,
): Standing | undefined {
  if (!byContent) return undefined;
  const [end] = ends;
  const merged = ends.map((tip) => byContent.get(tip));
  const [standing] = merged;
  const base = bases.get(end);
  return standing && merged.every(Boolean) ? standing : { tip: end, ...(base === undefined ? {} : { base }) };
}

/** A branch that has nothing of its own yet, or of which nothing shows that it was merged. */
export function emptyStanding(tips: readonly ObjectId[]): OpenStanding {
  const [tip = ""] = tips;
  return { tip, base: tip };
}
