import type { TimelineBar, TimelineLook, TimelineRow } from "./timeline-row.ts";

/** What a timeline shows, each with its word. */
export const legendWords = {
  past: "window",
  running: "running",
  planned: "planned",
  overdue: "owed, overdue",
  persevere: "persevere",
  pivot: "pivot",
  stop: "stop",
  amended: "amended",
  broken: "plan moved",
  held: "held",
  "not-held": "not held",
  changed: "changed",
  measured: "measured again",
  "check-back": "check-back due",
  due: "answer due",
} as const satisfies Record<TimelineBar["state"] | "overdue" | TimelineLook, string>;

export type LegendSign = keyof typeof legendWords;

/** The signs that occur in the rows, in the order in which they are explained. */
export function legendOf(rows: Iterable<TimelineRow>): readonly LegendSign[] {
  const seen = new Set<LegendSign>();
  for (const { bar, marks, overdue } of rows) {
    if (bar) seen.add(bar.state);
    if (overdue) seen.add("overdue");
    for (const { look } of marks) seen.add(look);
  }
  return (Object.keys(legendWords) as LegendSign[]).filter((sign) => seen.has(sign));
}
