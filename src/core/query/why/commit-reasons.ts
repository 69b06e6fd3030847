import { dayText } from "../../base/day-text.ts";
import type { Day } from "../../base/day.ts";
import { groupBy } from "../../base/group-by.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { PathCommit, PathPast } from "../../repository/path-past.ts";
import { plural } from "../../base/plural.ts";
import { linksIn, type LinkedRepository } from "../units-of-branch.ts";
import type { WhyReason } from "./touched.ts";

/** Each unit with what commits say of it. */
export type CommitReasons = (unit: EntryOf<"unit">) => readonly WhyReason[];

/** The reasons that commits of a path give to units, from commits that are read once. */
export function commitReasonsOf({ commits }: PathPast, repository: LinkedRepository, today: Day): CommitReasons {
  const byTrailer = groupBy(commits, (commit) => commit.units);
  const byBranch = groupBy(commits, ({ branch, merged }) => [branch, merged].filter((name) => name !== undefined));
  return (unit) => {
    const linked = new Set(linksIn(repository, unit).map(({ branch }) => branch));
    const branches = Array.from(linked.size === 0 ? [] : byBranch).filter(([branch]) => linked.has(branch));
    return [
      ...branches.map(([branch, own]) => branchReason(branch, own, today)),
      ...trailerReason(byTrailer.get(unit.id) ?? [], today),
    ];
  };
}

/** @param commits Of the branch, the latest first. */
function branchReason(branch: string, commits: readonly PathCommit[], today: Day): WhyReason {
  const merge = commits.find(({ merged }) => merged === branch);
  const { commit = "", date = "" } = merge ?? commits[0] ?? {};
  const where = commits.some(({ isHere }) => isHere) ? "not on the main line yet" : "not in what is checked out";
  const how = merge ? `merged ${dayText(date, today)}` : `${dayText(date, today)}, ${where}`;
  return { by: "branch", words: `branch ${branch}, ${how}`, commit, date };
}

function trailerReason([latest, ...others]: readonly PathCommit[], today: Day): readonly WhyReason[] {
  if (!latest) return [];
  const { commit, date, subject } = latest;
  const more = others.length === 0 ? "" : `, and ${plural(others.length, "earlier commit")}`;
  const words = `trailer of ${commit.slice(0, 7)} of ${dayText(date, today)}, “${subject}”${more}`;
  return [{ by: "trailer", words, commit, date }];
}
