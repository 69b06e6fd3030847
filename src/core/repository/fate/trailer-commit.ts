import type { AskedBranch } from "./fate-world.ts";
import type { LogCommit } from "./log-commit.ts";
import { namesUnit } from "./merged-by-ancestry.ts";

/**
 * The latest of these commits whose trailer names a unit of a branch; a unit of which another branch was merged, or is
 * gone as well, leaves open whose commit that is.
 */
export function findTrailerCommit(
  commits: readonly LogCommit[],
  branch: AskedBranch,
  others: readonly AskedBranch[],
): LogCommit | undefined {
  const units = branch.units.filter(
    (unit) => !others.some((other) => other.name !== branch.name && other.units.includes(unit)),
  );
  return commits.find((one) => namesUnit(one, units));
}
