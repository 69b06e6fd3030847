import { contentChangeOf, pairsOf, type ContentChange, type LeftBranch } from "./content-change.ts";
import type { RawChange } from "./log-commit.ts";

/** What a branch brings, as it is looked for on the main line. */
export interface BranchContent {
  readonly branch: LeftBranch;
  readonly whole: ContentChange | undefined;
  /** Each commit by itself; empty where one is too large. */
  readonly parts: readonly ContentChange[];
}

/** @param changes What changed in the pairs of the branch (`pairsOf`), in their order. */
export function branchContentOf(
  branch: LeftBranch,
  changes: readonly (readonly RawChange[] | undefined)[],
): BranchContent {
  const [whole, ...parts] = pairsOf(branch).map((pair, at) => contentChangeOf(pair, changes[at]));
  const known = parts.filter((part) => part !== undefined);
  return { branch, whole, parts: known.length < parts.length ? [] : known.filter(({ paths }) => paths !== "") };
}

export function changesIn({ whole, parts }: BranchContent): readonly ContentChange[] {
  return whole ? [whole, ...parts] : parts;
}
