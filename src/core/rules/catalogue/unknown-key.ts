import { kindNames } from "../../model/kinds.ts";
import { defineRule, mark } from "../rule.ts";

export const unknownKey = defineRule({
  id: "unknown-key",
  severity: "hint",
  title: "Use a key that is known here, or live with one that is only kept.",
  reason: `
A key that the product does not know is kept, and nothing reads it. Most are typing errors.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
sampel: 5000${mark}
window: { to: 2026-03-16 }
`,
      `
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
window:
  to: 2026-03-16
  until: 2026-03-17${mark}
`,
    ],
    good: [
      `
hypothesis: At least 8% of users click.
metric: one-click-rate
threshold: at least 8%
sample: 5000
predictions: { dana: 70% }
`,
    ],
  },
  kinds: kindNames,

  check: ({ problems }) => problems.filter(({ code }) => code === "unknown-key"),
});
