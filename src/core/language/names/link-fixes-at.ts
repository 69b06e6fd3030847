import { relinkEdits, unlinkEdits } from "../../authoring/link-edits.ts";
import { rangesTouch, type Range } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { unitStandingOf } from "../../query/branch/unit-standing.ts";
import { linkedBranches } from "../../rules/names/linked-branches.ts";

/**
 * What can be done about the links of a unit in a range: a branch has another name now, is gone, or was merged and its
 * question is decided. As long as that is open, the link is what reminds of it.
 */
export function linkFixesAt(unit: EntryOf<"unit">, range: Range, snapshot: Snapshot): readonly Fix[] {
  const taken = snapshot.entries.get(unit.uri);
  const isDecided = taken?.kind === "unit" && unitStandingOf(taken, snapshot) === "decided";
  return linkedBranches(unit)
    .filter((linked) => rangesTouch(linked.range, range))
    .flatMap(({ link, fate }): Fix[] => {
      if (fate.is === "renamed") {
        const title = `Change the link to ${fate.to}, as the branch is called now`;
        return [{ title, edits: relinkEdits(unit.source, link, fate.to), isSafe: false }];
      }
      const isDone = fate.is === "merged" && isDecided;
      if (fate.is !== "gone" && !isDone) return [];
      const title = `Take out the link to ${link.branch}${isDone ? ", which is merged" : ""}`;
      return [{ title, edits: unlinkEdits(link), isSafe: false }];
    });
}
