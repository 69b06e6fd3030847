import { dayText } from "../../base/day-text.ts";
import type { EntryOf } from "../../index/entry.ts";
import { settingsOf } from "../../index/snapshot.ts";
import { placeOf, factRows, type StoryWorld } from "./telling.ts";
import type { StoryBlock, StoryPart } from "./story.ts";

/** What a unit asks, and for whom. */
export function questionPart(unit: EntryOf<"unit">, { snapshot, today }: StoryWorld): StoryPart | undefined {
  const { title, learn, why, kind, owner, due, unknowns = [], draftedBy, objective } = unit.record;
  const said = [learn ?? title, why].filter((words) => words !== undefined);
  const rows = factRows([
    ["Objective", objective && (settingsOf(snapshot, unit.root).objectives?.[objective]?.title ?? objective)],
    ["Kind", kind],
    ["Owner", owner],
    ["Due", due && dayText(due, today)],
    ...unknowns.map((unknown, at) => [at === 0 ? "Unknown" : "", unknown] as const),
    ["Drafted by", draftedBy],
  ]);
  if (said.length + rows.length === 0) return undefined;
  return {
    name: "question",
    title: "Question",
    place: placeOf(unit, "learn", "title"),
    isAhead: false,
    blocks: [
      ...said.map((words): StoryBlock => ({ type: "words", words: [words] })),
      ...(rows.length > 0 ? [{ type: "facts", rows } as const] : []),
    ],
  };
}
