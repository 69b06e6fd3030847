import { observedInDataOf } from "../../index/data-of-entry.ts";
import { runnableKey } from "../../index/keys.ts";
import { isRunnable } from "../../model/stage-of.ts";
import { windowOf } from "../../model/window.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { isOpenOn, runningAt } from "../results/running-at.ts";
import { defineRule, mark } from "../rule.ts";

export const wipLimit = defineRule({
  id: "wip-limit",
  severity: "warning",
  title: "Let an experiment end before another one starts.",
  reason: `
The team agreed in \`learning.yaml\` how many experiments may run at a time (\`limits.running\`). Beyond that each one gets
less attention, they get in each other's way, and the answers come later, not sooner.
`,
  examples: {
    bad: [
      {
        "learning.yaml": "limits: { running: 1 }\n",
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-23, to: 2026-03-15 }
`,
        "gift-notes.experiment.yaml": `
hypothesis: At least 3% of orders have a gift note.
metric: gift-notes
threshold: at least 3%
window: { from: 2026-03-02, to: 2026-03-22 }${mark}
`,
      },
      {
        "learning.yaml": "limits: { running: 2 }\n",
        "a-guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { to: 2026-03-15 }
`,
        "b-gift-notes.experiment.yaml": `
hypothesis: At least 3% of orders have a gift note.
metric: gift-notes
threshold: at least 3%
window: { from: 2026-03-02, to: 2026-03-22 }
`,
        "c-late-delivery.experiment.yaml": `
hypothesis: At most 2% of customers ask for their parcel.
metric: parcel-questions
threshold: at most 2%
window:${mark}
  from: 2026-03-02
  to: 2026-03-22
`,
      },
      {
        // The sample ends them, so they need no last day.
        "learning.yaml": "limits: { running: 1 }\n",
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-23 }
sample: 5000
`,
        "gift-notes.experiment.yaml": `
hypothesis: At least 3% of orders have a gift note.
metric: gift-notes
threshold: at least 3%
window: { from: 2026-03-02 }${mark}
sample: 4000
`,
      },
    ],
    good: [
      {
        // One runs, one is planned, one is over, and one is decided.
        "learning.yaml": "limits: { running: 1 }\n",
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-23, to: 2026-03-15 }
`,
        "gift-notes.experiment.yaml": `
hypothesis: At least 3% of orders have a gift note.
metric: gift-notes
threshold: at least 3%
window: { from: 2026-03-16, to: 2026-03-30 }
`,
        "late-delivery.experiment.yaml": `
hypothesis: At most 2% of customers ask for their parcel.
metric: parcel-questions
threshold: at most 2%
window: { from: 2026-02-16, to: 2026-03-05 }
`,
        "stickers.experiment.yaml": `
hypothesis: At least 1% of customers ask for stickers.
metric: sticker-orders
threshold: at least 1%
window: { from: 2026-03-02, to: 2026-03-15 }
decision: { choice: stop, date: 2026-03-04, because: The printer is broken. }
`,
      },
      {
        "learning.yaml": "limits: { running: none }\n",
        "guest-checkout.experiment.yaml": `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-23, to: 2026-03-15 }
`,
        "gift-notes.experiment.yaml": `
hypothesis: At least 3% of orders have a gift note.
metric: gift-notes
threshold: at least 3%
window: { from: 2026-03-02, to: 2026-03-22 }
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry, { settings, today, find }) {
    const { record, source, root, uri } = entry;
    const limit = settings.limits?.running;
    if (typeof limit !== "number") return;
    const window = windowOf(record);
    if ((window.from ?? window.to) === undefined || !isOpenOn(window, today)) return;
    if (!isRunnable(record, observedInDataOf(entry))) return;
    const running = runningAt(find(runnableKey(root)), today);
    if (running.length <= limit || running.at(-1)?.uri !== uri) return;
    yield {
      message: messageFor(running.length, limit),
      range: placeForMissing(source, ["window"]),
    };
  },
});

function messageFor(running: number, limit: number): string {
  const isOne = running === 1;
  const advice = isOne ? "End it, or raise the limit." : "This one began last; let another one end first.";
  return `${running} ${isOne ? "experiment runs" : "experiments run"}, and the team's limit is ${limit}. ${advice}`;
}
