import type { MergedFate, MergedHow } from "./branch-facts.ts";

/** How a branch was merged, as it stands behind the day: "merged 12 Mar by squash". */
export function mergedWords({ how, merges }: Pick<MergedFate, "how" | "merges">): string {
  return merges === undefined ? words[how] : `${words[how]}, the latest of ${merges} merges that name it`;
}

const words: Readonly<Record<MergedHow, string>> = {
  merge: "",
  rebase: " by rebase",
  squash: " by squash",
  trailer: ", as a commit with its trailer shows",
};
