import type { Past } from "../../history/past.ts";
import { sayCommit } from "../../history/registration-words.ts";
import { registrationOfEntry } from "../../index/registration-of-entry.ts";
import { isPlanComplete } from "../../model/stage-of.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { defineRule, mark } from "../rule.ts";

const plan = `
hypothesis: At least 8% of visitors will take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-03 }
`;
const results = `results:
  - { date: 2026-03-04, successes: 450, of: 5000 }
observations:
  - { saw: Two people looked for a password field., from: session recordings }
`;
const withResult = plan + results;

export const planWithResult = defineRule({
  id: "plan-with-result",
  severity: "warning",
  title: "Commit the plan before the result.",
  reason: `
When plan and result arrive in one commit, nothing shows that the threshold was there before the numbers. Often nobody
did anything wrong: a squash merge makes one commit of an honest branch. Merge the plan on its own when the experiment
starts, and the result when it is in.
`,
  examples: {
    bad: [
      {
        history: [{ date: "2026-03-04", text: withResult }],
        now: plan + results.replace("results:", `results:${mark}`),
      },
      // The plan had no threshold yet.
      {
        history: [
          { date: "2026-02-13", text: plan.replace("threshold: at least 8%\n", "") },
          { date: "2026-03-04", text: withResult },
        ],
        now: plan + results.replace("results:", `results:${mark}`),
      },
    ],
    good: [
      {
        history: [
          { date: "2026-02-13", text: plan },
          { date: "2026-03-04", text: withResult },
        ],
        now: withResult,
      },
      // The result is not committed yet, and the plan is.
      { history: [{ date: "2026-02-13", text: plan }], now: withResult },
      withResult,
    ],
  },
  kinds: ["experiment"],

  *check(entry) {
    const { record, source, past } = entry;
    // What the plan still lacks has errors of its own.
    if (!past || "why" in past || !isPlanComplete(record)) return;
    const cause = registrationOfEntry(entry)?.cause;
    if (cause !== "arrived-together" && cause !== "incomplete-before-result") return;
    const said = cause === "arrived-together" ? sayTogether(past) : sayIncomplete(past);
    yield { message: said, range: placeForMissing(source, ["results"]) };
  },
});

function sayTogether(past: Past): string {
  return `Plan and result came in one commit${sayResult(past)}, so nothing shows that the plan was there first. Merge the plan first and the result later, and do not squash the two into one.`;
}

function sayIncomplete(past: Past): string {
  const result = sayResult(past);
  return result === ""
    ? "The plan that is committed is not complete, so nothing will show that it was there before this result. Commit and merge the whole plan first, then the result, and do not squash the two into one."
    : `The plan was not complete when the result came in${result}, so nothing shows that the bar was there first. Merge the whole plan before the next result, and do not squash the two into one.`;
}

/** The first result that no complete plan stood before; one that is not committed has no commit to name. */
function sayResult({ results: brought }: Past): string {
  const early = brought.find(({ plans }) => plans.length === 0);
  return early ? ` (${sayCommit(early)})` : "";
}
