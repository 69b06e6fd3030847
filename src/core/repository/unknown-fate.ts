import type { BranchFate } from "./branch-facts.ts";

/** Why nothing can be said of a branch that is neither here nor on a remote, with what would help. */
export const unknownFates = {
  notFetched: (remote: string): BranchFate =>
    unknown(`Nothing was fetched from ${remote} yet, so nobody can tell what became of the branch; run git fetch.`),
  notAllFetched: (remote: string): BranchFate =>
    unknown(`Only some branches of ${remote} are fetched; run git remote set-branches ${remote} "*", then git fetch.`),
  noName: (branch: string): BranchFate =>
    unknown(`Git allows no branch of the name ${branch}, so there was none; mend the name.`),
  notCommitted: (branch: string): BranchFate =>
    unknown(`There is no branch ${branch} here or on a remote, and no commit links to it; make it, or mend the name.`),
  neverHere: (branch: string): BranchFate =>
    unknown(`Nothing here shows that there was a branch ${branch}; fetch it, or mend the name.`),
} as const;

function unknown(sentence: string): BranchFate {
  return { is: "unknown", sentence };
}
