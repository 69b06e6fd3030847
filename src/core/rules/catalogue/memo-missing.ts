import { addDays } from "../../base/day.ts";
import type { EntryOf } from "../../index/entry.ts";
import { hasResults } from "../../model/readings.ts";
import { choiceOf, graceOf } from "../../model/stage-of.ts";
import { isReversed, windowOf } from "../../model/window.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { isBlank, isWritten } from "../missing-key.ts";
import { daysAgo } from "../results/overdue.ts";
import { defineRule, mark, type RuleContext } from "../rule.ts";
import { addMemo } from "../results/skeletons.ts";

export const memoMissing = defineRule({
  id: "memo-missing",
  severity: "warning",
  title: "Write a memo: what was learned, and what surprised you.",
  reason: `
Numbers say what happened; the memo says what the team understood. It is what others can use, and it is owed for every
result, whatever was decided. A few sentences are enough.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-09, to: 2026-02-22 }
results:${mark}
  - { date: 2026-02-22, successes: 450, of: 5000 }
observations:
  - { saw: Two people looked for a password field., from: session recordings }
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-09, to: 2026-02-22 }
results: [{ date: 2026-02-22, successes: 450, of: 5000 }]${mark}
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo:
decision: { choice: persevere, date: 2026-02-23, because: The threshold was reached. }
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-18, to: 2026-03-05 }
results: [{ date: 2026-03-05, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-09, to: 2026-02-22 }
decision: { choice: stop, date: 2026-02-12, because: The shop system cannot do it. }
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record, source } = entry;
    if (!hasResults(record) || record.memo !== undefined) return;
    const since = sinceWhen(entry, context);
    if (since === undefined || isBlank(entry) || isWritten(source, "memo")) return;
    yield {
      message: `${since}, and no memo says what was learned. Write what you know now that you did not know before.`,
      range: placeForMissing(source, ["results"]),
      fixes: [addMemo(source)],
    };
  },
});

/** When the work was over, as the beginning of a sentence; `undefined` while there is still time for the memo. */
function sinceWhen({ record }: EntryOf<"experiment">, { today, settings }: RuleContext): string | undefined {
  const window = windowOf(record);
  // A window whose ends are the wrong way round has its own finding.
  if (isReversed(window)) return undefined;
  const { to } = window;
  // Without a last day, the decision is what ends an experiment.
  const end = to ?? (choiceOf(record) ? record.decision?.date : undefined);
  if (end === undefined || today <= addDays(end, graceOf(settings))) return undefined;
  return `${to === undefined ? "This was decided" : "The window ended"} on ${end}, ${daysAgo(end, today)}`;
}
