import type { Day } from "../base/day.ts";
import type { Held } from "../verdict/check-back/held.ts";
import { heldOf } from "../verdict/check-back/held-of.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { EntryOf } from "./entry.ts";
import type { MetricFact } from "./keys.ts";
import type { Snapshot } from "./snapshot.ts";
import { findMetricFact, verdictInputInSnapshot, verdictInSnapshot } from "./verdict-in-snapshot.ts";

interface Known {
  readonly today: Day;
  readonly verdict: Verdict;
  readonly metric: MetricFact | undefined;
  readonly held: readonly Held[];
}

const known = new WeakMap<EntryOf<"experiment">, Known>();

/**
 * What became of the check-backs of an experiment that were done, the earliest first.
 *
 * Kept as long as the entry, the day, the verdict and the metric that decides are the same.
 */
export function heldInSnapshot(entry: EntryOf<"experiment">, snapshot: Snapshot, today: Day): readonly Held[] {
  const { record, root } = entry;
  if (!record.checkBack?.length) return [];
  const verdict = verdictInSnapshot(entry, snapshot, today);
  const metric = record.metric === undefined ? undefined : findMetricFact(snapshot, record.metric, root);
  const before = known.get(entry);
  if (before?.today === today && before.verdict === verdict && before.metric === metric) return before.held;
  const held = heldOf(verdictInputInSnapshot(entry, snapshot, today), verdict);
  known.set(entry, { today, verdict, metric, held });
  return held;
}
