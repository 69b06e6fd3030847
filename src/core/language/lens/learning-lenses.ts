import type { Entry } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import type { Card } from "../../query/card.ts";
import { applyWords } from "../../query/learnings/learning-words.ts";
import { countLearningsForEntry } from "../../query/learnings/relevant-learnings.ts";
import type { CodeLens } from "./code-lens.ts";

/** What others have learned that applies, while it can still be used: nothing above what is decided. */
export function learningLensesOf(
  entry: Entry,
  card: Card | undefined,
  snapshot: Snapshot,
): readonly Omit<CodeLens, "range">[] {
  if (!card || card.unreadable !== undefined || card.stage === "propagate" || card.stage === "learned") return [];
  const count = countLearningsForEntry(entry, snapshot);
  if (count === 0) return [];
  return [
    {
      title: applyWords(count),
      shape: "lightbulb",
      tooltip: "Show what is known already",
      leadsTo: { type: "learnings" },
    },
  ];
}
