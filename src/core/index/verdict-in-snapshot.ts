import type { Day } from "../base/day.ts";
import { graceOf } from "../model/stage-of.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { EntryOf } from "./entry.ts";
import { providersOf } from "./find.ts";
import { idKey, metricOfFact, type MetricFact } from "./keys.ts";
import { settingsOf, type Snapshot } from "./snapshot.ts";
import { verdictOfEntry } from "./verdict-of-entry.ts";

/** What the data of an experiment say, with the metrics and settings of a snapshot. */
export function verdictInSnapshot(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): Verdict {
  return verdictOfEntry(entry, {
    metricOf: (id) => findMetricFact(snapshot, id, entry.root),
    today,
    grace: graceOf(settingsOf(snapshot, entry.root)),
  });
}

/** What the dictionary says of a metric: in the folder that asks, else in the others. */
export function findMetricFact(snapshot: Snapshot, id: string, root: string): MetricFact | undefined {
  const found = providersOf(snapshot, idKey("metric", id)).filter((provider) => provider.id === id);
  const provider = found.find((one) => one.root === root) ?? found[0];
  return provider && metricOfFact(provider.fact);
}
