import { toCapital } from "../base/to-capital.ts";
import { withFullStop } from "../base/with-full-stop.ts";
import type { EntryOf } from "../index/entry.ts";
import type { Snapshot } from "../index/snapshot.ts";
import { findMetricFact } from "../index/verdict-in-snapshot.ts";

/** What was fixed before the data: "One-click rate: at least 8%. It was 6.5% before."; `undefined` where nothing was. */
export function barWords({ record, root }: EntryOf<"experiment">, snapshot: Snapshot): string | undefined {
  const { threshold, criterion, baseline, metric } = record;
  const name = metric === undefined ? undefined : (findMetricFact(snapshot, metric, root)?.title ?? metric);
  const bar = threshold === undefined ? criterion : [name, threshold].filter(Boolean).join(": ");
  if (bar === undefined) return undefined;
  return `${withFullStop(toCapital(bar))}${baseline === undefined ? "" : ` It was ${baseline} before.`}`;
}
