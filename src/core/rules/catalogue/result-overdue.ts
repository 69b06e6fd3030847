import { choiceOf } from "../../model/stage-of.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { isWritten } from "../missing-key.ts";
import { findOverdue } from "../results/overdue.ts";
import { defineRule, mark } from "../rule.ts";
import { addDecision, addResult } from "../results/skeletons.ts";
import { areResultsWritten } from "../results/written-results.ts";

export const resultOverdue = defineRule({
  id: "result-overdue",
  severity: "warning",
  title: "Write down what came out when the window is over.",
  reason: `
The test has ended, and nobody can see what it showed. The longer it waits, the fewer people remember what it was for. If
nothing came out, that is an answer as well: decide to stop, and say why.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-09, to: 2026-02-22 }${mark}
`,
      `
hypothesis: p95 latency of the product page stays below 300 ms.
metric: product-page-p95
threshold: below 300 ms
sample: 5000
window:${mark}
  from: 2026-02-09
  days: 14
results: []
`,
      `
hypothesis: People send plants back because nobody told them how to care for them.
method: interview
criterion: Half of the people we talk to name missing care advice first.
window: { to: 2026-03-02 }${mark}
`,
    ],
    good: [
      // Within the seven days of grace.
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-18, to: 2026-03-03 }
`,
      {
        "learning.yaml": "grace: 3 weeks\n",
        "guest.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-09, to: 2026-02-22 }
`,
      },
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
    const overdue = findOverdue(entry, context);
    if (overdue?.what !== "result" || areResultsWritten(source)) return;
    // A decision that cannot be read has its own finding; it may be an honest stop.
    if (choiceOf(record) === undefined && isWritten(source, "decision")) return;
    yield {
      message: `${overdue.since}, and there is no result. Write what came out, or decide to stop.`,
      range: placeForMissing(source, ["window", "hypothesis"]),
      fixes: [...addResult(record, source, overdue.end), addDecision("stop", context.today)],
    };
  },
});
