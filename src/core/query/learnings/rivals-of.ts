import { compareText } from "../../base/compare-text.ts";
import type { EntryOf } from "../../index/entry.ts";
import { findByKey } from "../../index/find.ts";
import { experimentsOfUnitKey, mentionKey } from "../../index/keys.ts";
import { hasResults } from "../../model/readings.ts";
import { leftOpenBy, type Shown } from "./says-otherwise.ts";
import { testedOf, type Rivals, type Tested, type Weighing } from "./weighing.ts";

/**
 * The experiments of the same folder that may say otherwise than one, the latest first: those that measured its metric, or
 * were judged for its unit.
 */
export function rivalsOf({ entry: { root, record } }: Tested, { kind }: Shown, weighing: Weighing): Rivals {
  const isJudged = kind === "judged";
  const subject = isJudged ? record.unit : record.metric;
  if (subject === undefined) return none;
  const place = `${isJudged ? "unit" : "metric"} ${root} ${subject}`;
  let byKind = weighing.rivals.get(place);
  if (!byKind) {
    byKind = groupByKind(findAll(subject, isJudged, root, weighing));
    weighing.rivals.set(place, byKind);
  }
  return byKind.get(kind) ?? none;
}

const none: Rivals = { tested: [], low: new Float64Array(), high: new Float64Array() };

function findAll(subject: string, isJudged: boolean, root: string, weighing: Weighing): Tested[] {
  const found = findByKey(weighing.snapshot, isJudged ? experimentsOfUnitKey(subject) : mentionKey(subject));
  return found
    .filter((entry): entry is Extract<typeof entry, EntryOf<"experiment">> => entry.kind === "experiment")
    .filter(({ record, root: own }) => own === root && subject === (isJudged ? record.unit : record.metric))
    .filter(({ record }) => hasResults(record))
    .map((entry) => testedOf(entry, weighing))
    .sort((a, b) => compareText(b.date ?? "", a.date ?? ""));
}

function groupByKind(all: readonly Tested[]): ReadonlyMap<string, Rivals> {
  const groups = new Map<string, { tested: Tested[]; low: number[]; high: number[] }>();
  for (const tested of all) {
    const open = leftOpenBy(tested.verdict);
    if (!open) continue;
    const group = groups.get(open.kind) ?? { tested: [], low: [], high: [] };
    groups.set(open.kind, group);
    group.tested.push(tested);
    group.low.push(open.low);
    group.high.push(open.high);
  }
  return new Map(
    Array.from(groups, ([kind, { tested, low, high }]) => [
      kind,
      { tested, low: Float64Array.from(low), high: Float64Array.from(high) },
    ]),
  );
}
