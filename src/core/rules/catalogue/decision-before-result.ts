import type { Day } from "../../base/day.ts";
import { startOfText } from "../../base/position.ts";
import type { Result } from "../../model/experiment.ts";
import { hasResults } from "../../model/readings.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findValueRange } from "../../source/source-document.ts";
import { defineRule, mark } from "../rule.ts";
import { areResultsWritten } from "../results/written-results.ts";

export const decisionBeforeResult = defineRule({
  id: "decision-before-result",
  severity: "error",
  title: "Record a result before you pivot or persevere.",
  reason: `
Pivot and persevere are answers to what came out. Without a result they are opinions, and the experiment was not needed.
To end a test that taught nothing is honest: \`stop\`, with a reason, needs no result.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
decision: { choice: persevere, date: 2026-03-03, because: Everybody likes it. }${mark}
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
results:
  - { date: 2026-03-01, successes: 450, of: 5000 }
observations:
  - { saw: Two people looked for a password field., from: session recordings }
memo: People who are in a hurry take it; the others want their address kept.
decision:
  choice: persevere
  date: 2026-02-20${mark}
  because: The threshold was reached.
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
decision: { choice: stop, date: 2026-02-20, because: The shop system cannot do it. }
`,
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
looks: 2
window: { from: 2026-02-16, to: 2026-03-01 }
results:
  - { date: 2026-02-23, successes: 31, of: 2500 }
  - { date: 2026-03-01, successes: 66, of: 5000 }
observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: Nobody is in such a hurry; people want their address kept.
decision: { choice: pivot, date: 2026-02-25, because: Half of the way in the threshold was out of reach. }
`,
    ],
  },
  kinds: ["experiment"],

  *check({ record, source }) {
    const choice = choiceOf(record);
    if (choice !== "pivot" && choice !== "persevere") return;
    if (!hasResults(record)) {
      // What is written and cannot be read has its own finding.
      if (areResultsWritten(source)) return;
      yield {
        message: `There is no result to ${choice} on. Write what came out under \`results\`, or decide to stop.`,
        range: findValueRange(source, ["decision", "choice"]) ?? startOfText,
      };
      return;
    }
    const { date } = record.decision ?? {};
    const first = firstDayOf(record.results ?? []);
    if (date === undefined || first === undefined || first <= date) return;
    yield {
      message: `This was decided on ${date}, and the first result is of ${first}. Correct the date that is wrong.`,
      range: findValueRange(source, ["decision", "date"]) ?? startOfText,
    };
  },
});

/** The day of the earliest result; `undefined` while one of them has none, because it may be the earliest. */
function firstDayOf(results: readonly Result[]): Day | undefined {
  let first: Day | undefined;
  for (const { date } of results) {
    if (date === undefined) return undefined;
    if (first === undefined || date < first) first = date;
  }
  return first;
}
