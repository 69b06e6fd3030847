import { answerOfFact } from "../../index/keys.ts";
import type { Provider } from "../../index/provider.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { daysAgo } from "../results/overdue.ts";
import { experimentsOfUnit } from "../names/experiments-of-unit.ts";
import { defineRule, mark } from "../rule.ts";

export const unitOverdue = defineRule({
  id: "unit-overdue",
  severity: "warning",
  title: "Answer the unit of learning, or set another day for it.",
  reason: `
\`due\` is the last day on which the answer is of use. It has passed, and not every experiment of this unit is decided, or
there is none. Decide with what you know, or say until when the question still matters.
`,
  examples: {
    bad: [
      {
        "guests.uol.yaml": `
learn: Whether customers order without an account.
due: 2026-03-01${mark}
`,
      },
      {
        "guests.uol.yaml": `
learn: Whether customers order without an account.
due: 2026-03-09${mark}
`,
        "guest-checkout.experiment.yaml": `
unit: guests
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-23, to: 2026-03-15 }
`,
        "gift-notes.experiment.yaml": `
unit: guests
hypothesis: At least 3% of orders have a gift note.
metric: gift-notes
threshold: at least 3%
window: { from: 2026-02-23, to: 2026-03-15 }
decision: { choice: stop, date: 2026-03-02, because: The printer is broken. }
`,
      },
    ],
    good: [
      {
        "guests.uol.yaml": `
learn: Whether customers order without an account.
due: 2026-03-10
`,
      },
      {
        "guests.uol.yaml": `
learn: Whether customers order without an account.
due: 2026-03-01
`,
        "gift-notes.experiment.yaml": `
unit: guests
hypothesis: At least 3% of orders have a gift note.
metric: gift-notes
threshold: at least 3%
window: { from: 2026-02-23, to: 2026-03-15 }
decision: { choice: stop, date: 2026-02-26, because: The printer is broken. }
`,
      },
    ],
  },
  kinds: ["unit"],

  *check(entry, context) {
    const { record, source } = entry;
    const { due } = record;
    if (due === undefined || context.today <= due) return;
    const experiments = experimentsOfUnit(entry, context);
    const open = experiments.filter(({ fact }) => answerOfFact(fact).state !== "decided");
    if (0 < experiments.length && open.length === 0) return;
    yield {
      message: `This was due on ${due}, ${daysAgo(due, context.today)}, and ${stateOf(open)}, or set another day.`,
      range: placeForMissing(source, ["due"]),
    };
  },
});

function stateOf(open: readonly Provider[]): string {
  const [first] = open;
  if (!first) return "it has no experiment. Plan one";
  const which = open.length === 1 ? `\`${first.id}\` is` : `${open.length} experiments are`;
  return `${which} not decided. Decide`;
}
