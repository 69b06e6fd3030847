import { decisionChoices } from "../../base/decision-choice.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { isWritten } from "../missing-key.ts";
import { findOverdue } from "../results/overdue.ts";
import { defineRule, mark } from "../rule.ts";
import { addDecision } from "../results/skeletons.ts";

export const decisionOverdue = defineRule({
  id: "decision-overdue",
  severity: "warning",
  title: "Decide what follows: pivot, persevere or stop.",
  reason: `
The result is there and the memo is written, but nothing follows from it. A test without a decision has cost its time
and changed nothing; the team goes on as if it had not asked.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-09, to: 2026-02-22 }${mark}
results:
  - { date: 2026-02-22, successes: 450, of: 5000 }
observations:
  - { saw: Two people looked for a password field., from: session recordings }
memo: |
  People who are in a hurry take it; the others want their address kept.
`,
      `
hypothesis: People send plants back because nobody told them how to care for them.
method: interview
criterion: Half of the people we talk to name missing care advice first.
window: { from: 2026-02-16, to: 2026-03-02 }${mark}
results: [{ date: 2026-03-02, judged: supported, by: [sam, dana] }]
observations: [{ saw: Watered every day because it looked sad., from: interviews, count: 5 }]
memo: The plant looked tired after the journey, and they helped it to death.
decision:
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-18, to: 2026-03-03 }
results: [{ date: 2026-03-03, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: People who are in a hurry take it; the others want their address kept.
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-09, to: 2026-02-22 }
results: [{ date: 2026-02-22, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: People who are in a hurry take it; the others want their address kept.
decision: { choice: persevere, date: 2026-03-09, because: The threshold was reached in both weeks. }
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { source } = entry;
    const overdue = findOverdue(entry, context);
    // A decision that cannot be read has its own finding.
    if (overdue?.what !== "decision" || isWritten(source, "decision")) return;
    yield {
      message: `${overdue.since}, and nothing was decided. Write pivot, persevere or stop, and why.`,
      range: placeForMissing(source, ["window", "hypothesis"]),
      fixes: decisionChoices.map((choice) => addDecision(choice, context.today)),
    };
  },
});
