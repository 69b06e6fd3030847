import { compareText } from "../../base/compare-text.ts";
import { addDays, type Day } from "../../base/day.ts";
import { startOfText } from "../../base/position.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Experiment } from "../../model/experiment.ts";
import type { Settings } from "../../model/settings.ts";
import { graceOf } from "../../model/stage-of.ts";
import { isReversed, windowOf } from "../../model/window.ts";
import { findValueRange } from "../../source/source-document.ts";
import { isWritten } from "../missing-key.ts";
import { writtenResults } from "../results/written-results.ts";
import { defineRule, mark } from "../rule.ts";

export const moreLooksThanPlanned = defineRule({
  id: "more-looks-than-planned",
  severity: "warning",
  title: "Read the metric as often as the plan says.",
  reason: `
Numbers go up and down by chance. Whoever looks often enough, and stops on a good day, finds an effect that is not there.
Looking is free as long as the reading at the end of the plan decides; \`looks\` says beforehand how often it will be.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors will take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-02-23, successes: 151, of: 1700 }
  - { date: 2026-03-02, successes: 290, of: 3400 }${mark}
  - { date: 2026-03-09, successes: 450, of: 5000 }
observations:
  - { saw: Two people looked for a password field., from: session recordings }
`,
      `
hypothesis: At least 8% of visitors will take the guest checkout.
metric: guest-orders
threshold: at least 8%
arms: { control: 50%, guest: 50% }
looks: [2026-02-23, 2026-03-08]
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-02-23, arm: control, successes: 60, of: 850 }
  - { date: 2026-02-23, arm: guest, successes: 80, of: 850 }
  - { date: 2026-02-25, arm: guest, successes: 99, of: 1000 }${mark}
observations:
  - { saw: Two people looked for a password field., from: session recordings }
`,
    ],
    good: [
      // One reading of each arm, the other metric apart, and one line mended on the same day.
      `
hypothesis: At least 8% of visitors will take the guest checkout.
metric: guest-orders
threshold: at least 8%
guardrails:
  - { metric: returns, threshold: at most 2% }
arms: { control: 50%, guest: 50% }
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-02-25, metric: returns, arm: guest, successes: 12, of: 1000 }
  - { date: 2026-03-09, arm: control, successes: 160, of: 2500 }
  - { date: 2026-03-09, arm: guest, successes: 230, of: 2400 }
  - { date: 2026-03-09, arm: guest, successes: 230, of: 2500 }
observations:
  - { saw: Two people looked for a password field., from: session recordings }
`,
      `
hypothesis: At least 8% of visitors will take the guest checkout.
metric: guest-orders
threshold: at least 8%
looks: 2
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-02-25, successes: 160, of: 2500 }
  - { date: 2026-03-09, successes: 450, of: 5000 }
`,
      // The end was not one of the days, and is read all the same.
      `
hypothesis: At least 8% of visitors will take the guest checkout.
metric: guest-orders
threshold: at least 8%
looks: [2026-02-25]
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-02-25, successes: 160, of: 2500 }
  - { date: 2026-03-09, successes: 450, of: 5000 }
`,
      `
hypothesis: At least 8% of visitors will take the guest checkout.
metric: guest-orders
threshold: at least 8%
looks: anytime
window: { from: 2026-02-16, to: 2026-03-22 }
results:
  - { date: 2026-02-20, successes: 60, of: 1000 }
  - { date: 2026-02-25, successes: 160, of: 2500 }
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, { settings }) {
    const { record, source } = entry;
    const { looks } = record;
    if (looks === "anytime" || (looks === undefined && isWritten(source, "looks"))) return;
    const found = firstTooMany(looksOf(entry, settings), record);
    if (!found) return;
    yield {
      message: `${found.said} Let the reading at the end of the plan decide, and write \`looks\` before the next experiment starts.`,
      range: findValueRange(source, ["results", found.at, "date"]) ?? startOfText,
    };
  },
});

/** A reading of the metric that decides, and its number in the list. */
interface Look {
  readonly date: Day;
  readonly arm: string | undefined;
  readonly at: number;
}

/** In the order of their days. Readings outside of the window have a finding of their own. */
function looksOf(entry: EntryOf<"experiment">, settings: Settings): readonly Look[] {
  const { record } = entry;
  const window = windowOf(record);
  const { from, to } = isReversed(window) ? {} : window;
  const end = to && addDays(to, graceOf(settings));
  const isInside = (date: Day): boolean => (from ?? date) <= date && date <= (end ?? date);
  return writtenResults(entry)
    .flatMap(({ result: { metric, date, arm, judged }, at }) => {
      const isPrimary = metric === undefined || metric === record.metric;
      return isPrimary && judged === undefined && date !== undefined && isInside(date) ? [{ date, arm, at }] : [];
    })
    .sort((a, b) => compareText(a.date, b.date) || a.at - b.at);
}

function firstTooMany(looks: readonly Look[], record: Experiment): { at: number; said: string } | undefined {
  const planned = Array.isArray(record.looks) ? plannedDays(record.looks, looks, record) : undefined;
  const most = typeof record.looks === "number" ? Math.max(1, record.looks) : 1;
  const daysByArm = new Map<string | undefined, Set<Day>>();
  for (const { date, arm, at } of looks) {
    if (planned?.has(date)) continue;
    if (planned) return { at, said: `The plan has no look on ${date}.` };
    const days = daysByArm.get(arm) ?? new Set();
    daysByArm.set(arm, days.add(date));
    const what = arm === undefined ? (record.metric ?? "The metric") : arm;
    if (most < days.size) return { at, said: sayTooMany(what, days.size, most) };
  }
  return undefined;
}

/** The days that are written, and that on which the end is read, where none of them is the end. */
function plannedDays(written: readonly Day[], looks: readonly Look[], record: Experiment): ReadonlySet<Day> {
  const { to } = windowOf(record);
  const isEnd = (date: Day): boolean => to !== undefined && to <= date;
  const end = written.some(isEnd) ? undefined : looks.find(({ date }) => isEnd(date))?.date;
  return new Set(end === undefined ? written : [...written, end]);
}

function sayTooMany(what: string, count: number, most: number): string {
  return `\`${what}\` is read on ${count} days by now, and the plan has ${most === 1 ? "one look" : `${most} looks`}.`;
}
