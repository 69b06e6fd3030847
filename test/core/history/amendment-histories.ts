import { amended, fell, moved, openChange, plain, type HistoryRow } from "./history-row.ts";

const good =
  "amendments: [{ field: threshold, was: at least 8%, date: 2026-03-12, by: dana, why: The counter was wrong. }]";

function withEntry(entry: string, deeds = "threshold: at least 6%"): string {
  return `${plain}
    03-12: ${deeds} ; amendments: [${entry}]`;
}

/** Changes that say why. */
export const amendmentHistories: readonly HistoryRow[] = [
  {
    name: "an amendment along with the change",
    script: `${plain}
      03-12: threshold: at least 6% ; ${good}`,
    state: "amended",
    reason: amended(fell),
  },
  {
    name: "an amendment that came later, and one that is not committed: it counts from today's text",
    script: `${plain}
      03-12: threshold: at least 6%
      today: ${good}`,
    state: "amended",
    reason: amended(fell),
  },
  {
    name: "an amendment that is gone again",
    script: `${plain}
      03-12: threshold: at least 6% ; ${good}
      03-13: no amendments`,
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "an amendment that says another bar was registered",
    script: withEntry("{ field: threshold, was: at least 7%, date: 2026-03-12, why: A slip. }"),
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "an amendment that spells what was registered in another way",
    script: withEntry('{ field: threshold, was: ">= 8.0 %", date: 2026-03-12, why: A slip. }'),
    state: "amended",
    reason: amended(fell),
  },
  {
    name: "an amendment without a reason",
    script: withEntry("{ field: threshold, was: at least 8%, date: 2026-03-12 }"),
    state: "broken",
    reason: `After the first result ${fell}; its amendment lacks a date or a reason.`,
  },
  {
    name: "an amendment without a date",
    script: withEntry("{ field: threshold, was: at least 8%, why: A slip. }"),
    state: "broken",
    reason: `After the first result ${fell}; its amendment lacks a date or a reason.`,
  },
  {
    name: "an amendment for one of two changes",
    script: `${plain}
      03-12: threshold: at least 6% ; sample: 400 ; ${good}`,
    state: "broken",
    reason: moved("sample moved from none to 400"),
  },
  {
    name: "an amendment for a field that was not there",
    script: withEntry("{ field: sample, was: none, date: 2026-03-12, why: Forgotten. }", "sample: 400"),
    state: "amended",
    reason: amended("sample moved from none to 400"),
  },
  {
    name: "an amendment that says nothing of what was there",
    script: withEntry("{ field: threshold, date: 2026-03-12, why: A slip. }"),
    state: "broken",
    reason: moved(fell),
  },
  {
    name: "an amendment of the window, written as a window",
    script: withEntry(
      "{ field: window, was: { from: 2026-03-02, days: 15 }, date: 2026-03-12, why: Few visitors. }",
      "window: { from: 2026-03-02, to: 2026-03-30 }",
    ),
    state: "amended",
    reason: amended("window moved from 2026-03-02 to 2026-03-16 to 2026-03-02 to 2026-03-30"),
  },
  {
    name: "an amendment of the window, written in a line",
    script: withEntry(
      "{ field: window, was: 2026-03-02..2026-03-16, date: 2026-03-12, why: Few visitors. }",
      "window: { from: 2026-03-02, to: 2026-03-30 }",
    ),
    state: "amended",
    reason: amended("window moved from 2026-03-02 to 2026-03-16 to 2026-03-02 to 2026-03-30"),
  },
  {
    name: "an amendment of the one look that was written",
    script: `
      02-20: plan ; looks: 1
      03-10: result
      03-12: looks: 3 ; amendments: [{ field: looks, was: 1, date: 2026-03-12, why: Too slow. }]`,
    state: "amended",
    reason: amended("looks moved from none to 3"),
  },
  {
    name: "a bar that moved twice, each time with a reason: the first says what was registered",
    script: `${plain}
      03-12: threshold: at least 7% ; amendments: [{ field: threshold, was: at least 8%, date: 2026-03-12, why: A slip. }]
      03-13: threshold: at least 6% ; amendments: [{ field: threshold, was: at least 8%, date: 2026-03-12, why: A slip. }, { field: threshold, was: at least 7%, date: 2026-03-13, why: Another. }]`,
    state: "amended",
    reason: amended(fell),
  },
  {
    name: "an amendment of a change in the window before any result",
    script: `
      02-20: plan
      03-05: threshold: at least 6% ; ${good}
      03-10: result`,
    state: "amended",
    reason: openChange("Threshold", "#2 of 2026-03-05"),
  },
  {
    name: "an amendment that was written before any result covers nothing later",
    script: `
      02-20: plan
      02-25: threshold: at least 7% ; amendments: [{ field: threshold, was: at least 8%, date: 2026-02-25, why: A slip. }]
      03-10: result
      03-12: threshold: at least 6%`,
    state: "broken",
    reason: moved("threshold moved from at least 7% to at least 6%"),
  },
];
