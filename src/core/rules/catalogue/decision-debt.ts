import { compareText } from "../../base/compare-text.ts";
import { undecidedKey, windowOfFact } from "../../index/keys.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { defineRule, mark } from "../rule.ts";

export const decisionDebt = defineRule({
  id: "decision-debt",
  severity: "error",
  title: "Decide on experiments that are over before the limit is passed.",
  reason: `
Decision debt is the number of experiments whose window is over and that nobody has decided. The team set a limit for it
in \`learning.yaml\` (\`limits.debt\`), so that questions are answered before new ones are asked. This is the one rule of the
calendar that fails a build, because the team asked for it.
`,
  examples: {
    bad: [
      {
        "learning.yaml": `limits: { debt: 0 }${mark}\n`,
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-23, to: 2026-03-08 }
`,
      },
      {
        "learning.yaml": `
grace: 60 days
limits:${mark}
  running: 3
  debt: 1
`,
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-01-12, to: 2026-01-25 }
`,
        "gift-notes.experiment.yaml": `
hypothesis: At least 3% of orders have a gift note.
metric: gift-notes
threshold: at least 3%
window: { from: 2026-02-23, to: 2026-03-09 }
`,
      },
    ],
    good: [
      {
        // One is over, one runs until tonight, and one is decided.
        "learning.yaml": "limits: { debt: 1 }\n",
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-23, to: 2026-03-08 }
`,
        "gift-notes.experiment.yaml": `
hypothesis: At least 3% of orders have a gift note.
metric: gift-notes
threshold: at least 3%
window: { from: 2026-02-25, to: 2026-03-10 }
`,
        "stickers.experiment.yaml": `
hypothesis: At least 1% of customers ask for stickers.
metric: sticker-orders
threshold: at least 1%
window: { from: 2026-02-02, to: 2026-02-15 }
decision: { choice: stop, date: 2026-02-04, because: The printer is broken. }
`,
      },
      {
        "learning.yaml": "limits: { debt: none }\n",
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-23, to: 2026-03-08 }
`,
      },
    ],
  },
  kinds: ["settings"],

  *check({ record, source, root }, { find, today }) {
    const limit = record.limits?.debt;
    if (typeof limit !== "number") return;
    const debt = find(undecidedKey(root))
      .map(({ id, fact }) => ({ id, to: windowOfFact(fact).to ?? today }))
      .filter(({ to }) => to < today);
    if (debt.length <= limit) return;
    const oldest = debt.sort((a, b) => compareText(a.to, b.to)).slice(0, mostNamed);
    const names = oldest.map(({ id }) => `\`${id}\``).join(", ");
    const which = debt.length <= mostNamed ? names : `the oldest are ${names}`;
    yield {
      message: `${wait(debt.length)} for a decision, and the team's limit is ${limit}: ${which}. Decide on the oldest first.`,
      range: placeForMissing(source, ["limits"]),
    };
  },
});

const mostNamed = 3;

function wait(count: number): string {
  return count === 1 ? "1 experiment that is over waits" : `${count} experiments that are over wait`;
}
