import { whyNoBranchName } from "../../core/authoring/branch-name.ts";
import { headWords } from "../../core/query/branch/head-words.ts";
import type { BranchLink } from "../../core/repository/branch-facts.ts";
import { isSameRepositoryName } from "../../core/repository/repository-name.ts";
import { WrongUse } from "../wrong-use.ts";
import { findBranch, type AskedRepository } from "./asked-repository.ts";

/**
 * The branch that a person means: by its name, with that of a remote in front of it (`origin/learn/x`), with that of
 * another repository (`shop:learn/x`), or, where they name none, the one that is checked out.
 *
 * @throws WrongUse for a name that git refuses, and where none is checked out.
 */
export function namedBranch(typed: string | undefined, here: AskedRepository): BranchLink {
  if (typed === undefined) return { branch: checkedOut(here) };
  const known = findBranch(here, typed);
  if (known) return { branch: known.name };
  const [, repo, branch = typed] = /^([^:/\s]+):(.*)$/s.exec(typed) ?? [];
  const why = whyNoBranchName(branch);
  if (why !== undefined) throw new WrongUse(`"${branch}" cannot be the name of a branch. ${why}`);
  return repo === undefined || isSameRepositoryName(repo, here.linked.name) ? { branch } : { repo, branch };
}

function checkedOut({ facts }: AskedRepository): string {
  if (!("head" in facts)) throw new WrongUse(`${facts.sentence} Or name the branch.`);
  const { branch } = facts.head;
  if (branch !== undefined) return branch;
  throw new WrongUse(`${headWords(facts) ?? "No branch is checked out."} Or name it.`);
}
