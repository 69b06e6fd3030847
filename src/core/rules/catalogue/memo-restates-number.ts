import { hasResults } from "../../model/readings.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { restatesPlan } from "../results/restates-plan.ts";
import { defineRule, mark } from "../rule.ts";

export const memoRestatesNumber = defineRule({
  id: "memo-restates-number",
  severity: "hint",
  title: "Say in the memo what the numbers mean, not what they are.",
  reason: `
The figures stand under \`results\` already. The memo is for what they do not say: why it came out so, what surprised you,
which assumption changed, what you want to know next.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: |${mark}
  450 of 5000 visitors took the guest checkout. That is 9%, above the threshold of 8%.
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, successes: 350, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: Hypothesis refuted, the threshold was not reached.${mark}
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: |
  9% took it, and nearly all of them on a phone.
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, successes: 350, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: It works, but we must say more clearly what happens to the card.
`,
    ],
  },
  kinds: ["experiment"],

  *check({ record, source }) {
    const { memo } = record;
    if (memo === undefined || !hasResults(record) || !restatesPlan(memo, record)) return;
    yield {
      message:
        "This memo repeats the figures. Add what surprised you, or what you know now that you did not know before.",
      range: placeForMissing(source, ["memo"]),
    };
  },
});
