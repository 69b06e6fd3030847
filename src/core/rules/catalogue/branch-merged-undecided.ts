import { firstNamesOf } from "../../base/first-names-of.ts";
import { answerOfFact } from "../../index/keys.ts";
import type { Provider } from "../../index/provider.ts";
import type { BranchFate } from "../../repository/branch-facts.ts";
import { mergedWords } from "../../repository/merged-words.ts";
import { experimentsOfUnit } from "../names/experiments-of-unit.ts";
import { linkedBranches } from "../names/linked-branches.ts";
import { defineRule, mark } from "../rule.ts";

const unit = `
learn: Whether customers order without an account.
branches: [learn/guests]
`;
const experiment = `
unit: guests
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-23, to: 2026-03-15 }
`;
const merged: BranchFate = {
  is: "merged",
  how: "squash",
  commit: { commit: "1c0ffee".padEnd(40, "0"), date: "2026-03-03", by: "Dana" },
};

export const branchMergedUndecided = defineRule({
  id: "branch-merged-undecided",
  severity: "warning",
  title: "Decide what follows when the branch of a question is merged.",
  reason: `
The code of a question is on the main line, and the question has no answer yet. From here on nobody meets it at work any
more: the code stays, whatever the test says. Decide every experiment of the unit, or say in a decision why it is
stopped. A merge is reported where the clone shows it: by a merge commit, by commits of equal content, or by one
commit with the content of all.
`,
  examples: {
    bad: [
      {
        files: {
          "guests.uol.yaml": unit.replace("[learn/guests]", `[learn/guests]${mark}`),
          "guest-checkout.experiment.yaml": experiment,
        },
        told: "whose branch was merged on 2026-03-03",
        fates: { "learn/guests": merged },
      },
      {
        files: {
          "guests.uol.yaml": `${unit.replace(/branches.*\n/, "")}branches:\n  - { repo: shop-app, branch: guests }${mark}\n`,
        },
        told: "whose branch was merged on 2026-03-03",
        fates: { "shop-app:guests": merged },
      },
    ],
    good: [
      {
        files: {
          "guests.uol.yaml": unit,
          "guest-checkout.experiment.yaml": `${experiment}decision: { choice: stop, date: 2026-03-02, because: The printer is broken. }\n`,
        },
        told: "whose branch was merged on 2026-03-03",
        fates: { "learn/guests": merged },
      },
      {
        files: { "guests.uol.yaml": unit, "guest-checkout.experiment.yaml": experiment },
        told: "whose branch is not merged",
        fates: { "learn/guests": { is: "open", place: { name: "learn/guests", isLocal: true, remotes: [] } } },
      },
    ],
  },
  kinds: ["unit"],

  *check(entry, context) {
    const merges = linkedBranches(entry).flatMap(({ link, range, fate }) =>
      fate.is === "merged" ? [{ link, range, fate }] : [],
    );
    if (merges.length === 0) return;
    const experiments = experimentsOfUnit(entry, context);
    const open = experiments.filter(({ fact }) => answerOfFact(fact).state !== "decided");
    if (0 < experiments.length && open.length === 0) return;
    for (const { link, range, fate } of merges) {
      const { commit, date } = fate.commit;
      const merge = `on ${date}${mergedWords(fate)} (${commit.slice(0, 7)})`;
      yield { message: `\`${link.branch}\` was merged ${merge}, and ${stateOf(open)}`, range };
    }
  },
});

/** More names make nobody wiser. */
const mostNamed = 3;

function stateOf(open: readonly Provider[]): string {
  if (open.length === 0) return "its question was never tested. Plan an experiment, or write down what you know.";
  const names = open.map(({ id }) => `\`${id}\``);
  return `${firstNamesOf(names, mostNamed)} ${open.length === 1 ? "is" : "are"} not decided. Decide what follows.`;
}
