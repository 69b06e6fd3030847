import { isInPeriod, type Period } from "../../grammar/period.ts";
import type { EntryOf } from "../../index/entry.ts";
import { entriesOfKind, type Snapshot } from "../../index/snapshot.ts";
import { belongsOn } from "../belongs-on.ts";
import type { Block } from "../page/page.ts";

/** One pinned card on which somebody says that they were wrong: of the period if there is one, else the latest. */
export function wrongCard(snapshot: Snapshot, period: Period): readonly Block[] {
  const cards = [...entriesOfKind(snapshot, "experiment"), ...entriesOfKind(snapshot, "unit")].filter(isPinned);
  const [first] = cards.toSorted((a, b) => byNearness(a, b, period));
  if (!first) return [];
  const { was = "", now = "" } = first.record;
  return [
    {
      type: "card",
      title: "We were wrong, and are glad to know",
      rows: [
        ["We believed", was],
        ["We know now", now],
      ],
    },
  ];
}

type Pinnable = EntryOf<"unit"> | EntryOf<"experiment">;

function isPinned({ record: { pinned = false, was, now } }: Pinnable): boolean {
  return pinned && was !== undefined && now !== undefined;
}

/** Of the period first, then the latest; of equals the first by name, so that the answer is the same each time. */
function byNearness(a: Pinnable, b: Pinnable, period: Period): number {
  const rankOf = (entry: Pinnable): string => {
    const date = entry.kind === "experiment" ? belongsOn(entry.record) : entry.record.due;
    return `${Number(isInPeriod(date, period))} ${date ?? ""}`;
  };
  if (rankOf(a) !== rankOf(b)) return rankOf(a) < rankOf(b) ? 1 : -1;
  return a.uri < b.uri ? -1 : 1;
}
