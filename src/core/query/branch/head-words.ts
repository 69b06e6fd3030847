import type { BranchFacts, Head } from "../../repository/branch-facts.ts";

/** What one must know of what is checked out before anything is said of its branch; `undefined` on an ordinary one. */
export function headWords({ head, mainLine }: Pick<BranchFacts, "head" | "mainLine">): string | undefined {
  const { branch, commit, doing } = head;
  if (doing !== undefined) return `${doings[doing](branch ?? "HEAD")} Finish or abort it before you go on.`;
  if (branch === undefined) return detachedWords(head);
  if (commit === undefined) return `${branch} has no commit yet.`;
  if (mainLine === undefined) {
    return `What ${branch} changed cannot be told: there is no main line that it could have left, such as main or master.`;
  }
  return branch === mainLine
    ? `${branch} is the line that others are merged into. Start a branch to work on a unit.`
    : undefined;
}

const doings: Readonly<Record<NonNullable<Head["doing"]>, (branch: string) => string>> = {
  rebase: (branch) => `${branch} is being rebased.`,
  merge: (branch) => `A merge into ${branch} is not finished.`,
  "cherry-pick": (branch) => `A cherry-pick on ${branch} is not finished.`,
  revert: (branch) => `A revert on ${branch} is not finished.`,
  bisect: (branch) => `A bisection of ${branch} is under way.`,
};

function detachedWords({ commit }: Head): string {
  const at = commit === undefined ? "" : ` (HEAD is at ${commit.slice(0, 7)})`;
  return `No branch is checked out${at}. Check one out to work on its unit.`;
}
