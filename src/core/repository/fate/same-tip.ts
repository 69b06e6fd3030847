import type { ObjectId } from "../../history/commit.ts";
import type { BranchFate } from "../branch-facts.ts";
import type { FateWorld } from "./fate-world.ts";
import { tipsOf } from "./known-branches.ts";
import type { Main } from "./main.ts";

/**
 * The new name of a branch that is gone: the one branch that nobody names and that stands where it was last seen.
 *
 * @param tip Where it stood when it was last left here.
 */
export function findBySameTip(
  { branches, places, main, linked }: FateWorld,
  mains: readonly Main[],
  tip: ObjectId | undefined,
): BranchFate | undefined {
  // Where the main line was, any branch may have begun.
  if (tip === undefined || mains.length === 0 || mains.some(({ line }) => line.has(tip))) return undefined;
  const same = Array.from(branches.values()).filter(
    (other) => other.name !== main?.name && !linked.has(other.name) && tipsOf(other).includes(tip),
  );
  const [to] = same;
  const place = to && places.get(to.name);
  return place && same.length === 1 ? { is: "renamed", to: place.name, place } : undefined;
}
