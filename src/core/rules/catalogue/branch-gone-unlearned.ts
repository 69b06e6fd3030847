import { unlinkEdits } from "../../authoring/link-edits.ts";
import { answerOfFact } from "../../index/keys.ts";
import { experimentsOfUnit } from "../names/experiments-of-unit.ts";
import { linkedBranches } from "../names/linked-branches.ts";
import { defineRule, mark } from "../rule.ts";

const unit = `
learn: Whether customers order without an account.
branches: [learn/guests, learn/guests-2]
`;
const experiment = `
unit: guests
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-23, to: 2026-03-15 }
`;
const told = "whose branch was deleted";

export const branchGoneUnlearned = defineRule({
  id: "branch-gone-unlearned",
  severity: "hint",
  title: "Write down what a deleted branch has shown.",
  reason: `
A branch was deleted without a trace of it on the main line, and no experiment of its unit has a memo or a decision. What
was tried and given up is a result as well: it keeps the next person from trying it again. Two sentences in a memo, or
\`stop\` with the reason, are enough.

Seen from another clone, a branch that was never pushed looks the same; push it, and nothing is said of it any more.
`,
  examples: {
    bad: [
      {
        files: {
          "guests.uol.yaml": unit.replace(/branches.*/, `branches:\n  - learn/guests${mark}\n  - learn/guests-2`),
          "guest-checkout.experiment.yaml": experiment,
        },
        told,
        fates: { "learn/guests": { is: "gone" } },
      },
      {
        files: { "guests.uol.yaml": unit.replace("-2]", `-2]${mark}`) },
        told,
        fates: { "learn/guests-2": { is: "gone" } },
      },
    ],
    good: [
      {
        files: {
          "guests.uol.yaml": unit,
          "guest-checkout.experiment.yaml": `${experiment}memo: The payment provider asks for an account all the same.\n`,
        },
        told,
        fates: { "learn/guests": { is: "gone" } },
      },
      {
        files: { "guests.uol.yaml": unit },
        told: "whose branch has another name now",
        fates: {
          "learn/guests": {
            is: "renamed",
            to: "learn/visitors",
            place: { name: "learn/visitors", isLocal: true, remotes: [] },
          },
        },
      },
    ],
  },
  kinds: ["unit"],

  *check(entry, context) {
    const gone = linkedBranches(entry).filter(({ fate }) => fate.is === "gone");
    if (gone.length === 0) return;
    const experiments = experimentsOfUnit(entry, context);
    if (experiments.some(({ fact }) => answerOfFact(fact).state !== "open")) return;
    const todo =
      experiments.length === 0
        ? "and its question was never tested. Write down what you know, or take the link out."
        : "and no memo says what it has shown. Write one, or decide to stop and say why.";
    for (const { link, range } of gone) {
      yield {
        message: `\`${link.branch}\` is gone, ${todo} Where somebody still has it, it is enough to push it.`,
        range,
        fixes: [{ title: `Take out the link to ${link.branch}`, edits: unlinkEdits(link), isSafe: false }],
      };
    }
  },
});
