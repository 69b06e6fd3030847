import { isPlanComplete } from "../../model/stage-of.ts";
import { isWritten, missingKey } from "../missing-key.ts";
import { defineRule, mark } from "../rule.ts";

export const noUnit = defineRule({
  id: "no-unit",
  severity: "hint",
  title: "Name the unit of learning that an experiment answers.",
  reason: `
One file is enough to start, and an experiment may stand alone. With \`unit:\` it answers a question that is written down: several
experiments then add up to one answer, and a branch can be linked to what it is for.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.${mark}
population: visitors without an account
metric: guest-rate
threshold: at least 8%
sample: 5000
`,
      {
        "guest-checkout.uol.yaml": `
title: Do people want to order without an account?
learn: Whether an account keeps people from ordering.
why: Four in ten leave where we ask for a password.
owner: dana
due: 2026-03-31
`,
        "guest-button.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.${mark}
population: visitors without an account
metric: guest-rate
threshold: at least 8%
window: { from: 2026-03-02, to: 2026-03-16 }
`,
      },
    ],
    good: [
      {
        "guest-checkout.uol.yaml": `
learn: Whether an account keeps people from ordering.
`,
        "guest-button.experiment.yaml": `
unit: guest-checkout
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-rate
threshold: at least 8%
sample: 5000
`,
      },
      {
        // Decided, and it still says which question it answered.
        "guest-checkout.uol.yaml": `
learn: Whether an account keeps people from ordering.
`,
        "guest-button.experiment.yaml": `
unit: guest-checkout
hypothesis: At least 8% of visitors take the guest checkout.
population: visitors without an account
metric: guest-rate
threshold: at least 8%
sample: 1000
results: [{ date: 2026-02-16, successes: 90, of: 1000 }]
observations: []
memo: Nine in a hundred took it, most of them on a phone.
decision: { choice: persevere, date: 2026-02-17, because: More than we asked for. }
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry) {
    const { record, source } = entry;
    if (isWritten(source, "unit") || !isPlanComplete(record)) return;
    yield missingKey(entry, {
      key: "unit",
      message:
        "This experiment answers no unit of learning. Name the question that it is for, if it is one of several.",
      on: ["hypothesis"],
      fixes: [
        {
          title: "Name its unit of learning",
          edits: [{ type: "insert-key", key: "unit", after: ["hypothesis"], value: "", placeholder: "the-question" }],
          isSafe: false,
        },
      ],
    });
  },
});
