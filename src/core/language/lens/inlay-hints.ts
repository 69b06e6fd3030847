import { daysBetween, type Day } from "../../base/day.ts";
import type { Path } from "../../base/document-edit.ts";
import type { Position } from "../../base/position.ts";
import { formatQuantity } from "../../grammar/format-quantity.ts";
import type { EntryOf, Entry } from "../../index/entry.ts";
import { findById } from "../../index/find.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { stageContextOf } from "../../index/stage-context.ts";
import type { Result } from "../../model/experiment.ts";
import { stageOfExperiment } from "../../model/stage-of.ts";
import { isReversed, windowOf } from "../../model/window.ts";
import { days } from "../../query/card-words.ts";
import { seenInReading } from "../../query/seen.ts";
import { findNode, positionAt } from "../../source/source-document.ts";
import { needWords, outlookText } from "../../verdict/planning/outlook-words.ts";
import { movementOf } from "./end-of-change.ts";
import { outlookOfEntry } from "./outlook-lenses.ts";
import { endOfNode } from "../place/end-of-node.ts";

/** A fact that follows from what is written, shown behind it. */
export interface InlayHint {
  readonly position: Position;
  readonly text: string;
  readonly tooltip: string;
}

/** What an experiment's words come to: where a change ends, how many it needs, how long the window is, what a reading is in percent. */
export function inlayHintsOf(entry: Entry, text: string, snapshot: Snapshot, today: Day): InlayHint[] {
  if (entry.kind !== "experiment") return [];
  const behind = (path: Path, said: Said | undefined): InlayHint[] => {
    const node = said && findNode(entry.source, path);
    return node ? [{ position: positionAt(entry.source, endOfNode(node, text)), ...said }] : [];
  };
  return [
    ...behind(["threshold"], ofThreshold(entry, snapshot)),
    ...behind(entry.record.sample === undefined ? ["expect"] : ["sample"], ofSample(entry, snapshot)),
    ...behind(["window"], ofWindow(entry, snapshot, today)),
    ...readingsIn(entry).flatMap(([path, said]) => behind(path, said)),
  ];
}

type Said = Omit<InlayHint, "position">;

function ofThreshold({ record, root }: EntryOf<"experiment">, snapshot: Snapshot): Said | undefined {
  const { threshold, metric } = record;
  const known = metric === undefined ? undefined : findById(snapshot, "metric", metric, root);
  const baseline = record.baseline ?? known?.record.baseline;
  const traits = { ...known?.record, id: metric };
  const movement =
    threshold === undefined || baseline === undefined ? undefined : movementOf(threshold, baseline, traits);
  if (!movement) return undefined;
  const [from, to] = [formatQuantity(movement.from), formatQuantity(movement.to)];
  return { text: `${from} to ${to}`, tooltip: `From the baseline of ${from} the change leads to ${to}.` };
}

/** How many the plan needs to show what it expects, behind how many it plans, else behind what it expects. */
function ofSample(entry: EntryOf<"experiment">, snapshot: Snapshot): Said | undefined {
  const { record } = entry;
  const outlook = outlookOfEntry(entry, snapshot);
  const text = outlook && needWords(record, outlook);
  return outlook && text !== undefined ? { text, tooltip: outlookText(record, outlook) } : undefined;
}

function ofWindow(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): Said | undefined {
  const window = windowOf(entry.record);
  const { from, to } = window;
  if (to === undefined || isReversed(window)) return undefined;
  const length = from === undefined ? undefined : lengthWords(entry, from, to);
  const left = timeLeft(entry, snapshot, today);
  const text = [length, left].filter(Boolean).join(", ");
  return text === "" ? undefined : { text, tooltip: "Both ends of the window are included." };
}

/** What the window does not say itself: its length, or where it says that, its last day. */
function lengthWords({ record: { window } }: EntryOf<"experiment">, from: Day, to: Day): string {
  return window?.to === undefined ? `to ${to}` : days(daysBetween(from, to) + 1);
}

function timeLeft(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): string | undefined {
  const { record } = entry;
  if (stageOfExperiment(record, stageContextOf(entry, snapshot, today)) !== "run") return undefined;
  const { from, to } = windowOf(record);
  if (from !== undefined && today < from) return `opens in ${days(daysBetween(today, from))}`;
  if (to === undefined) return undefined;
  return to === today ? "ends today" : `${days(daysBetween(today, to))} left`;
}

/** Readings whose share or mean has to be worked out. Records leave out items that cannot be read, so the text counts. */
function readingsIn({ source, record }: EntryOf<"experiment">): (readonly [Path, Said | undefined])[] {
  return (["results", "exploratory"] as const).flatMap((key) => {
    const list = findNode(source, [key]);
    const readings = record[key] ?? [];
    if (list?.kind !== "sequence" || list.items.length !== readings.length) return [];
    return readings.map((reading, at) => [[key, at], ofReading(reading)] as const);
  });
}

function ofReading(reading: Result): Said | undefined {
  const { successes, of, values } = reading;
  if ((successes === undefined || of === undefined) && values === undefined) return undefined;
  const seen = seenInReading(reading);
  if (!seen || seen.detail === "") return undefined;
  return { text: values === undefined ? seen.value : `mean ${seen.value}`, tooltip: seen.detail };
}
