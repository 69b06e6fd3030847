import type { Day } from "../base/day.ts";
import { graceOf } from "../model/stage-of.ts";
import type { VerdictInput } from "../verdict/verdict-input.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { EntryOf } from "./entry.ts";
import { providersOf } from "./find.ts";
import { idKey, metricOfFact, type MetricFact } from "./keys.ts";
import { settingsOf, type Snapshot } from "./snapshot.ts";
import { verdictInputOf, verdictOfEntry, type VerdictContext } from "./verdict-of-entry.ts";

/** What the data of an experiment say, with the metrics and settings of a snapshot. */
export function verdictInSnapshot(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): Verdict {
  return verdictOfEntry(entry, contextOf(entry, snapshot, today));
}

/** All that this verdict depends on, for those who look closer than a verdict goes. */
export function verdictInputInSnapshot(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): VerdictInput {
  return verdictInputOf(entry, contextOf(entry, snapshot, today));
}

function contextOf({ root }: EntryOf<"experiment">, snapshot: Snapshot, today: Day): VerdictContext {
  return {
    metricOf: (id) => findMetricFact(snapshot, id, root),
    today,
    grace: graceOf(settingsOf(snapshot, root)),
  };
}

/** What the dictionary says of a metric: in the folder that asks, else in the others. */
export function findMetricFact(snapshot: Snapshot, id: string, root: string): MetricFact | undefined {
  const found = providersOf(snapshot, idKey("metric", id)).filter((provider) => provider.id === id);
  const provider = found.find((one) => one.root === root) ?? found[0];
  return provider && metricOfFact(provider.fact);
}
