import { withFullStop } from "../../base/with-full-stop.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Block } from "../page/page.ts";

/** What is known now that holds beyond one experiment; what was replaced meanwhile is left out. */
export function learningBlocks(told: readonly EntryOf<"experiment">[]): readonly Block[] {
  const items = told.flatMap(({ record: { learnings = [] } }) =>
    learnings.flatMap(({ insight, recommendation, supersededBy }) => {
      if (insight === undefined || supersededBy !== undefined) return [];
      return [
        [withFullStop(insight), recommendation === undefined ? "" : withFullStop(recommendation)].join(" ").trim(),
      ];
    }),
  );
  if (items.length === 0) return [];
  return [
    { type: "heading", level: 2, words: "What we know now" },
    { type: "list", items },
  ];
}
