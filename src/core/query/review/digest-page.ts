import type { Day } from "../../base/day.ts";
import { fullDay } from "../../base/full-day.ts";
import { plural } from "../../base/plural.ts";
import { isInPeriod, type Period } from "../../grammar/period.ts";
import type { EntryOf } from "../../index/entry.ts";
import { heldInSnapshot } from "../../index/held-in-snapshot.ts";
import { entriesOfKind, type Snapshot } from "../../index/snapshot.ts";
import { verdictInSnapshot } from "../../index/verdict-in-snapshot.ts";
import { choiceOf, isRunnable } from "../../model/stage-of.ts";
import { windowOf } from "../../model/window.ts";
import { belongsOn } from "../belongs-on.ts";
import type { Block, Page } from "../page/page.ts";
import { learningBlocks } from "./digest-learnings.ts";
import { outcomeName } from "./outcome-text.ts";
import { periodWords } from "./period-words.ts";
import { questionOf } from "./question-of.ts";
import { storyOf } from "./story-of.ts";
import { wrongCard } from "./wrong-card.ts";

/**
 * What came out in a period, for people who have no editor and no time: each experiment that was decided or judged, with
 * the same questions answered of each, whatever came out.
 *
 * @param isWanted Which experiments it is about; all, unless somebody chooses.
 */
export function digestPage(
  snapshot: Snapshot,
  today: Day,
  period: Period,
  isWanted: (entry: EntryOf<"experiment">) => boolean = () => true,
): Page {
  const entries = entriesOfKind(snapshot, "experiment")
    .filter(isWanted)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const told = entries.filter(
    (entry) => isInPeriod(belongsOn(entry.record), period) && isToTell(entry, snapshot, today),
  );
  const isTold = new Set(told);
  return {
    title: `What we learned, ${periodWords(period)}`,
    blocks: [
      ...wrongCard(snapshot, period),
      { type: "paragraph", words: introduction(told, snapshot, today) },
      ...told.flatMap((entry) => storyOf(entry, snapshot, today)),
      ...remeasuredBlocks(
        entries.filter((entry) => !isTold.has(entry)),
        { snapshot, today, period },
      ),
      ...learningBlocks(told, snapshot, today),
      ...runningBlocks(entries, snapshot, today),
    ],
  };
}

/** Decided, or the data say something; what still collects is not told, lest somebody act on it. */
function isToTell(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): boolean {
  if (choiceOf(entry.record)) return true;
  const { state } = verdictInSnapshot(entry, snapshot, today);
  return state !== "none" && state !== "collecting";
}

/** By the day, then by the path. */
function keyOf({ record, path }: EntryOf<"experiment">): string {
  return `${belongsOn(record) ?? ""} ${path}`;
}

function introduction(told: readonly EntryOf<"experiment">[], snapshot: Snapshot, today: Day): string {
  if (told.length === 0) return "No experiment was decided or judged in these days.";
  const names = told.map((entry) => outcomeName(entry.record, verdictInSnapshot(entry, snapshot, today)));
  const counts = Array.from(new Set(names), (name) => `${names.filter((one) => one === name).length} ${name}`);
  return `${plural(told.length, "experiment")} came to an answer: ${counts.join("; ")}. Each is told in the same way, whatever came out.`;
}

interface Moment {
  readonly snapshot: Snapshot;
  readonly today: Day;
  readonly period: Period;
}

/** What was decided before and measured again in the period: what held, and what did not. */
function remeasuredBlocks(
  others: readonly EntryOf<"experiment">[],
  { snapshot, today, period }: Moment,
): readonly Block[] {
  const items = others.flatMap((entry) =>
    heldInSnapshot(entry, snapshot, today)
      .filter(({ date }) => isInPeriod(date, period))
      .map(({ sentence }) => `${questionOf(entry, snapshot)} ${sentence}`),
  );
  return items.length === 0
    ? []
    : [
        { type: "heading", level: 2, words: "What we measured again" },
        { type: "list", items },
      ];
}

/** What is being asked on this day, without a number that somebody could act on too early. */
function runningBlocks(entries: readonly EntryOf<"experiment">[], snapshot: Snapshot, today: Day): readonly Block[] {
  const items = entries.flatMap((entry) => {
    const { record } = entry;
    const { from = "", to } = windowOf(record);
    if (!isRunnable(record) || today < from || (to !== undefined && to < today)) return [];
    const question = questionOf(entry, snapshot);
    return [to === undefined ? question : `${question} Until ${fullDay(to)}.`];
  });
  if (items.length === 0) return [];
  return [
    { type: "heading", level: 2, words: "What we are finding out" },
    { type: "list", items },
  ];
}
