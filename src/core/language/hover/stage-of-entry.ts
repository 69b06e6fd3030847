import type { Day } from "../../base/day.ts";
import { stageTitles, type Stage } from "../../base/stage.ts";
import type { Entry, EntryOf } from "../../index/entry.ts";
import type { Snapshot } from "../../index/snapshot.ts";
import { stageContextOf } from "../../index/stage-context.ts";
import { choiceOf, stageOfExperiment, stageOfUnit } from "../../model/stage-of.ts";
import { windowOf } from "../../model/window.ts";
import { experimentsOf } from "../../index/experiments-of.ts";

/** Where a unit or an experiment stands; `undefined` for what has no stages. */
export function stageOfEntry(entry: Entry, snapshot: Snapshot, today: Day): Stage | undefined {
  if (entry.kind === "experiment") return stageOfOne(entry, snapshot, today);
  if (entry.kind !== "unit") return undefined;
  return stageOfUnit(experimentsOf(entry, snapshot).map((experiment) => stageOfOne(experiment, snapshot, today)));
}

function stageOfOne(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): Stage {
  return stageOfExperiment(entry.record, stageContextOf(entry, snapshot, today));
}

/** The same in words, with the decision or the days of the window: "Run, 2026-03-02 to 2026-03-16". */
export function stageWords(entry: Entry, snapshot: Snapshot, today: Day): string | undefined {
  const stage = stageOfEntry(entry, snapshot, today);
  if (stage === undefined) return undefined;
  return [stageTitles[stage], ...(entry.kind === "experiment" ? detailsOf(entry) : [])].join(", ");
}

function detailsOf({ record }: EntryOf<"experiment">): readonly string[] {
  const choice = choiceOf(record);
  if (choice) return [`decided to ${choice}`];
  const { from, to } = windowOf(record);
  if (to === undefined) return [];
  return [from === undefined ? `until ${to}` : `${from} to ${to}`];
}
