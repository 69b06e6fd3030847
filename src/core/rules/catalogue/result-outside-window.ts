import { addDays, daysBetween, type Day } from "../../base/day.ts";
import { startOfText } from "../../base/position.ts";
import type { EntryOf } from "../../index/entry.ts";
import { graceOf } from "../../model/stage-of.ts";
import { isReversed, windowOf, type ExperimentWindow } from "../../model/window.ts";
import { findValueRange } from "../../source/source-document.ts";
import { defineRule, mark, type Issue } from "../rule.ts";
import { dataOfResults } from "../results/data-of-results.ts";
import { sayFirst, sayRows } from "../results/say-rows.ts";
import { writtenResults } from "../results/written-results.ts";

export const resultOutsideWindow = defineRule({
  id: "result-outside-window",
  severity: "warning",
  title: "Judge by what was measured while the window was open.",
  reason: `
The window was fixed so that nobody can choose the days that look best. A reading from before it opened, or from long
after it closed, is about other days. It may be interesting: keep it under \`exploratory\` or \`checkBack\`.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-02-14, successes: 90, of: 700 }${mark}
  - { date: 2026-03-08, successes: 450, of: 5000 }
observations:
  - { saw: Two people looked for a password field., from: session recordings }
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-01-19, days: 14 }
results:
  - date: 2026-02-09${mark}
    successes: 450
    of: 5000
observations:
  - { saw: Two people looked for a password field., from: session recordings }
memo: People who are in a hurry take it; the others want their address kept.
decision: { choice: persevere, date: 2026-02-10, because: The threshold was reached in both weeks. }
`,
      {
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-09, data: orders.csv, columns: { date: day, successes: guest, of: all } }${mark}
observations:
  - { saw: Two people looked for a password field., from: session recordings }
`,
        "orders.csv": `day,guest,all
2026-02-15,20,300
2026-02-16,22,310
2026-03-08,31,320
2026-03-09,30,300
`,
      },
    ],
    good: [
      // Read on the day after the last one, and within the grace.
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
looks: 3
window: { from: 2026-02-16, to: 2026-03-03 }
results:
  - { date: 2026-02-16, successes: 20, of: 300 }
  - { date: 2026-03-04, successes: 440, of: 5000 }
  - { date: 2026-03-10, successes: 450, of: 5100 }
observations:
  - { saw: Two people looked for a password field., from: session recordings }
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
sample: 5000
results:
  - { date: 2026-02-14, successes: 450, of: 5000 }
observations:
  - { saw: Two people looked for a password field., from: session recordings }
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, { settings }) {
    const window = windowOf(entry.record);
    // A window whose ends are the wrong way round has its own finding.
    if (isReversed(window)) return;
    for (const { result, at } of writtenResults(entry)) {
      const said = result.date === undefined ? undefined : outsideOf(window, result.date, graceOf(settings));
      if (said === undefined) continue;
      yield {
        message: `${said} Correct the date, or keep the reading apart from the results.`,
        range: findValueRange(entry.source, ["results", at, "date"]) ?? startOfText,
      };
    }
    yield* rowsOutside(entry);
  },
});

function* rowsOutside(entry: EntryOf<"experiment">): Iterable<Issue> {
  for (const { path, reading, range } of dataOfResults(entry)) {
    if ("why" in reading || reading.outside.count === 0) continue;
    const { count, first } = reading.outside;
    const message = `${sayRows(count, reading, path)} outside of the window and ${count === 1 ? "does" : "do"} not count, first ${sayFirst(first)}. Leave them out of the export.`;
    yield { message, range };
  }
}

/** @param grace Days behind the window on which a reading still counts. */
function outsideOf({ from, to }: ExperimentWindow, date: Day, grace: number): string | undefined {
  if (from !== undefined && date < from) {
    return `${date} is ${days(date, from)} before the window opened (${from}).`;
  }
  if (to === undefined || date <= to || date <= addDays(to, grace)) return undefined;
  return `${date} is ${days(to, date)} after the window ended (${to}).`;
}

function days(from: Day, to: Day): string {
  const count = daysBetween(from, to);
  return count === 1 ? "1 day" : `${count} days`;
}
