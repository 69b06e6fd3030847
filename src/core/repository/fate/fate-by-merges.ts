import { toCommitFacts } from "../../history/commit.ts";
import type { BranchFate } from "../branch-facts.ts";
import type { LogCommit } from "./log-commit.ts";
import { isReverted, type Reverts } from "./reverts.ts";

/**
 * What became of a branch that is gone, by the merges that name it. Several may be of one branch, or of branches that had
 * the same name one after the other: which of them a link means nobody can tell, so the latest is told as one of several.
 *
 * @param merges The latest first.
 */
export function fateByMerges(merges: readonly LogCommit[], reverts: Reverts): BranchFate | undefined {
  const [latest] = merges;
  if (!latest || isReverted(latest, reverts)) return undefined;
  const several = 1 < merges.length ? { merges: merges.length } : {};
  return { is: "merged", how: "merge", commit: toCommitFacts(latest), ...several };
}
