import { checkSnapshot, findingsOf, type Check } from "../../core/rules/check-snapshot.ts";
import type { Finding } from "../../core/rules/finding.ts";
import type { Io } from "../io.ts";
import type { Workspace } from "../read-workspace.ts";
import { branchFindings, withBranchFindings } from "./branch-findings.ts";
import { knownFindings, newFindings } from "./new-findings.ts";
import { readBaseSnapshot } from "./read-base.ts";

/** What a branch adds, what is not committed included. */
export interface Branch {
  /** Whether a finding was not there at all before. */
  isNew(finding: Finding): boolean;
  /** The findings that are new, and those that only the branch as a whole shows. */
  newIn(check: Check): readonly Finding[];
}

/** @throws WrongUse when the branch cannot be held against the revision. */
export async function readBranch(io: Io, workspace: Workspace, now: Check, revision: string): Promise<Branch> {
  const { today } = workspace;
  const base = await readBaseSnapshot(io, workspace, revision);
  const known = knownFindings(findingsOf(checkSnapshot(base, today, now)), base);
  return {
    isNew: (finding) => 0 < newFindings([finding], now.snapshot, known).length,
    newIn(check) {
      const { snapshot } = check;
      const fresh = newFindings(findingsOf(check), snapshot, known);
      return withBranchFindings(fresh, branchFindings(base, snapshot, today));
    },
  };
}
