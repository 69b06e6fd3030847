import { dayText } from "../../base/day-text.ts";
import type { Day } from "../../base/day.ts";
import type { BranchFate, BranchPlace } from "../../repository/branch-facts.ts";
import { mergedWords } from "../../repository/merged-words.ts";
import type { UnitStanding } from "./unit-standing.ts";

/**
 * What became of a linked branch, in the words of every surface: "merged 12 Mar by squash, undecided".
 *
 * @param standing How far its unit is; without one only the branch is told.
 */
export function fateWords(fate: BranchFate, today: Day, standing?: UnitStanding): string {
  const { is } = fate;
  switch (is) {
    case "open":
      return placeWords(fate.place);
    case "merged":
      return [`merged ${dayText(fate.commit.date, today)}${mergedWords(fate)}`, standing && undecided[standing]]
        .filter(Boolean)
        .join(", ");
    case "renamed":
      return `renamed to ${fate.to}`;
    case "gone":
      return standing === "untested" || standing === "unwritten" ? "deleted without a memo" : "deleted";
    case "unknown":
      return fate.sentence;
  }
}

const undecided: Readonly<Record<UnitStanding, string>> = {
  untested: "never tested",
  unwritten: "undecided",
  undecided: "undecided",
  decided: "",
};

function placeWords({ isLocal, remotes, worktree, isUpstreamGone }: BranchPlace): string {
  if (worktree !== undefined) return "in another worktree";
  if (!isLocal) return `on ${remotes.join(" and ") || "a remote"} only`;
  return isUpstreamGone ? "deleted on the remote, still here" : "open";
}
