import type { EntryOf } from "../../index/entry.ts";
import { findById } from "../../index/find.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { outlookLine, outlookText } from "../../verdict/planning/outlook-words.ts";
import { type Outlook, outlookOf } from "../../verdict/planning/outlook-of.ts";
import { findKeyRange } from "../../source/source-document.ts";
import type { CodeLens } from "./code-lens.ts";

/** What a plan can show, with the metric's file as the snapshot knows it. */
export function outlookOfEntry({ record, root }: EntryOf<"experiment">, snapshot: Snapshot): Outlook | undefined {
  const known = record.metric === undefined ? undefined : findById(snapshot, "metric", record.metric, root);
  return outlookOf(record, known?.record);
}

/** Above the sample of a plan, else above what it expects: how probable it is that it shows it, or what it needs. */
export function outlookLensesOf(entry: EntryOf<"experiment">, snapshot: Snapshot): CodeLens[] {
  const { record, source } = entry;
  const range = findKeyRange(source, ["sample"]) ?? findKeyRange(source, ["expect"]);
  const outlook = range && outlookOfEntry(entry, snapshot);
  const title = outlook && outlookLine(record, outlook);
  if (!range || !outlook || title === undefined) return [];
  return [{ range, title, tooltip: outlookText(record, outlook), leadsTo: { type: "wall" } }];
}
