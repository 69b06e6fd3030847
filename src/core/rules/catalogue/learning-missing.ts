import { hasResults } from "../../model/readings.ts";
import { choiceOf, isPlanComplete } from "../../model/stage-of.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { isWritten } from "../missing-key.ts";
import { addLearning } from "../results/learning-skeleton.ts";
import { defineRule, mark } from "../rule.ts";

export const learningMissing = defineRule({
  id: "learning-missing",
  severity: "hint",
  title: "Write down what others can use of a decided experiment.",
  reason: `
A decision ends one experiment; a learning is what outlives it. Insight and recommendation, with the tags and paths
where they hold, appear beside the next unit of learning on the same ground, so that nobody has to find out again.
An empty list, \`learnings: []\`, says that there is nothing to hand on.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
population: visitors
window: { from: 2026-02-09, to: 2026-02-22 }
results: [{ date: 2026-02-22, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: People order as guests once they see that no account is needed.
decision: { choice: persevere, date: 2026-02-23, because: More people ordered than we had asked for. }${mark}
propagation: []
`,
      `
hypothesis: At least 40% of newcomers invite a colleague in the first week.
metric: invitations
threshold: at least 40%
population: newcomers
window: { from: 2026-02-09, to: 2026-02-22 }
results: [{ date: 2026-02-22, successes: 61, of: 512 }]
observations: [{ saw: "I would invite them once I know it myself.", from: interviews, count: 4 }]
memo: Nobody invites a colleague to something that is new to themselves.
learnings:
decision: { choice: stop, date: 2026-02-24, because: Newcomers wait until they are at home here. }${mark}
propagation: []
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
population: visitors
window: { from: 2026-02-09, to: 2026-02-22 }
results: [{ date: 2026-02-22, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: People order as guests once they see that no account is needed.
learnings:
  - insight: People do not look for a way to order without an account; they leave.
    recommendation: Offer the order as a guest before the password is asked for.
    appliesTo: [checkout]
decision: { choice: persevere, date: 2026-02-23, because: More people ordered than we had asked for. }
propagation: []
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
population: visitors
window: { from: 2026-02-09, to: 2026-02-22 }
results: [{ date: 2026-02-22, successes: 450, of: 5000 }]
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: The same as in the shop of last year; nothing new to hand on.
learnings: []
decision: { choice: persevere, date: 2026-02-23, because: More people ordered than we had asked for. }
propagation: []
`,
      // Without results there is nothing to learn from.
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
population: visitors
window: { from: 2026-02-09, to: 2026-02-22 }
decision: { choice: stop, date: 2026-02-12, because: The shop system cannot do it. }
propagation: []
`,
    ],
  },
  kinds: ["experiment"],

  *check({ record, source }) {
    const isOver = choiceOf(record) !== undefined && hasResults(record) && isPlanComplete(record);
    if (!isOver || isWritten(source, "learnings")) return;
    yield {
      message: "This is decided, and nothing is written down for others to use. Write a learning, or `learnings: []`.",
      range: placeForMissing(source, ["decision"]),
      fixes: [addLearning],
    };
  },
});
