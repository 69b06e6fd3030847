import type { Verdict, VerdictState } from "../../verdict/verdict.ts";
import { hasResults } from "../../model/readings.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { claimedOutcome } from "../results/claimed-outcome.ts";
import type { Outcome } from "../results/outcome-phrases.ts";
import { verdictFor } from "../results/verdict-for.ts";
import { defineRule, mark } from "../rule.ts";

const plan = `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
`;
const observed = "observations: [{ saw: Two people looked for a password field., from: session recordings }]\n";

export const verdictContradictsMemo = defineRule({
  id: "verdict-contradicts-memo",
  severity: "hint",
  title: "Let the memo say no more than the data do.",
  reason: `
Years later people read the memo, not the numbers. "It works" stays in their heads, also where the data show the contrary, or
where they are too few to show anything. Say what the data show, and what you believe beyond them.
`,
  examples: {
    bad: [
      // 9 of 100 is above the threshold in this sample, and shows nothing yet.
      `${plan}results: [{ date: 2026-03-08, successes: 9, of: 100 }]
${observed}memo: |${mark}
  It works, and nearly all of them were on a phone. We had thought that people fear to lose their points.
`,
      `${plan}results: [{ date: 2026-03-08, successes: 300, of: 5000 }]
${observed}memo: The hypothesis was confirmed. What surprised us is how many came from a letter.${mark}
`,
    ],
    good: [
      `${plan}results: [{ date: 2026-03-08, successes: 450, of: 5000 }]
${observed}memo: It works, and nearly all of them were on a phone.
`,
      `${plan}results: [{ date: 2026-03-08, successes: 9, of: 100 }]
${observed}memo: It may work, but a hundred visitors are too few to show it. Most were on a phone.
`,
      `${plan}results: [{ date: 2026-03-08, successes: 300, of: 5000 }]
${observed}memo: It works on phones, where the keyboard hides the form. Elsewhere people have a password at hand.
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record, source } = entry;
    if (record.memo === undefined || !hasResults(record)) return;
    const claimed = claimedOutcome(record.memo);
    const verdict = claimed && verdictFor(entry, context);
    if (!verdict || !isContrary(claimed.outcome, verdict)) return;
    yield {
      message: `The memo says "${claimed.words}", but ${sayings[countedState(verdict) ?? "none"]}. Say what the data show, and what you believe beyond them.`,
      range: placeForMissing(source, ["memo"]),
    };
  },
});

/** What the data say by the plan that was registered; `undefined` where that cannot be said. */
function countedState({ state, exploratory, asRegistered }: Verdict): VerdictState | undefined {
  return asRegistered?.state ?? (exploratory ? undefined : state);
}

function isContrary(outcome: Outcome, verdict: Verdict): boolean {
  const state = countedState(verdict);
  switch (state) {
    case "supported":
    case "judged-supported":
      return outcome !== "held";
    case "refuted":
    case "judged-refuted":
      return outcome === "held";
    case "inconclusive":
    case "invalid":
    case "collecting":
      return outcome !== "not-shown";
    default:
      return false;
  }
}

const sayings: Readonly<Record<VerdictState, string>> = {
  none: "nothing was measured",
  collecting: "its plan is not complete yet, so there is no verdict",
  supported: "the data support the claim",
  refuted: "the data show the contrary",
  inconclusive: "the data show neither that the claim holds nor that it does not",
  invalid: "the arms are not split as planned, so the data show nothing",
  "judged-supported": "people judged the claim supported",
  "judged-refuted": "people judged the claim refuted",
};
