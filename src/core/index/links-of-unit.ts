import type { Branch, Unit } from "../model/unit.ts";
import { keyOfLink, type BranchLink } from "../repository/branch-facts.ts";

/** The branches that a unit names, as links, each once; one without a name is none. */
export function linksOfUnit({ branches = [] }: Pick<Unit, "branches">): readonly BranchLink[] {
  const links = branches.map((branch) => linkOf(branch)).filter(({ branch }) => branch !== "");
  return Array.from(new Map(links.map((link) => [keyOfLink(link), link])).values());
}

/** One of them, without blanks around its names. */
export function linkOf(branch: Branch): BranchLink {
  return typeof branch === "string"
    ? { branch: branch.trim() }
    : { repo: branch.repo.trim(), branch: branch.branch.trim() };
}
