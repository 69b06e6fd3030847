import type { Day } from "../../base/day.ts";
import { withFullStop } from "../../base/with-full-stop.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import type { LearningCard } from "../learnings/learning-card.ts";
import { learningTitle } from "../learnings/learning-words.ts";
import { learningsIn } from "../learnings/learnings-of.ts";
import { leastForPlaybook } from "../learnings/weigh-for-playbook.ts";
import type { Block } from "../page/page.ts";

/**
 * What holds beyond one experiment, and apart from it what nobody can be as sure of; what was replaced meanwhile is left
 * out. Who reads a digest sees no confidence, and so it may not all be called known.
 */
export function learningBlocks(
  told: readonly EntryOf<"experiment">[],
  snapshot: Snapshot,
  today: Day,
): readonly Block[] {
  const current = told
    .flatMap((entry) => learningsIn(entry, snapshot, today))
    .filter(({ supersededBy }) => supersededBy === undefined);
  return [
    ...section("What we know now", current.filter(isSure)),
    ...section(
      "What we think, and are less sure of",
      current.filter((learning) => !isSure(learning)),
    ),
  ];
}

function isSure({ confidence }: LearningCard): boolean {
  return confidence !== null && leastForPlaybook <= confidence;
}

function section(words: string, learnings: readonly LearningCard[]): readonly Block[] {
  if (learnings.length === 0) return [];
  return [
    { type: "heading", level: 2, words },
    { type: "list", items: learnings.map(wordsOf) },
  ];
}

function wordsOf(learning: LearningCard): string {
  const { insight, recommendation = "" } = learning;
  const advice = insight.trim() === "" || recommendation.trim() === "" ? "" : withFullStop(recommendation);
  return `${withFullStop(learningTitle(learning))} ${advice}`.trim();
}
