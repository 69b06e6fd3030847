import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import type { EntryOf } from "../../index/entry.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { findEntry, findValueRange, type SourceDocument } from "../../source/source-document.ts";
import { ruledBy } from "../../verdict/ruled-by.ts";
import type { RuleOutcome, Verdict } from "../../verdict/verdict.ts";
import { isPartWritten } from "../results/decision-parts.ts";
import { verdictFor } from "../results/verdict-for.ts";
import { defineRule, mark } from "../rule.ts";

const plan = `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-01 }
rule: { supported: persevere, refuted: stop, inconclusive: pivot }
`;
const observed = `observations: [{ saw: Two people looked for a password field., from: session recordings }]
memo: People who are in a hurry take it; the others want their address kept.
`;
const supported = `${plan}results: [{ date: 2026-03-01, successes: 450, of: 5000 }]\n${observed}`;
const refuted = `${plan}results: [{ date: 2026-03-01, successes: 300, of: 5000 }]\n${observed}`;

export const decisionAgainstRule = defineRule({
  id: "decision-against-rule",
  severity: "warning",
  title: "Say why the decision is not the one of the rule.",
  reason: `
The rule was written before the data, when nobody had a result to defend. A decision against it can be right, if somebody
says what was not known then: that is what \`dissent\` is for. Without it a rule is kept only where it suits.
`,
  examples: {
    bad: [
      `${refuted}decision:
  choice: persevere${mark}
  date: 2026-03-03
  because: Everybody likes it.
propagation: []
`,
      `${supported}decision: { choice: stop, date: 2026-03-03, because: There are other plans., dissent: }${mark}
propagation: []
`,
    ],
    good: [
      `${refuted}decision: { choice: stop, date: 2026-03-03, because: Nobody is in such a hurry. }
propagation: []
`,
      `${refuted}decision:
  choice: pivot
  date: 2026-03-03
  because: Those who took it came back.
  dissent: Lee would stop by the rule; the week had a holiday, which nobody had thought of.
propagation: []
`,
      // The rule says nothing of this outcome.
      `${supported.replace("supported: persevere, ", "")}decision: { choice: pivot, date: 2026-03-03, because: It can be simpler. }
propagation: []
`,
      // Ended early.
      `${plan.replace("2026-03-01", "2026-03-31")}results: [{ date: 2026-03-01, successes: 41, of: 500 }]
${observed}decision: { choice: stop, date: 2026-03-03, because: The shop system is replaced in April. }
propagation: []
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record, source } = entry;
    const choice = choiceOf(record);
    if (!choice || !record.rule || isPartWritten(source, "dissent")) return;
    const verdict = verdictFor(entry, context);
    const ruled = countedRule(entry, verdict);
    // Where the plan moved, a decision that fits the moved one has a finding of its own there.
    if (!ruled || ruled.choice === choice || verdict.rule?.choice === choice) return;
    // What was ended early and shows nothing has not come out in any of the ways that a rule speaks of.
    if (verdict.stoppedEarly && ruled.outcome === "inconclusive") return;
    yield {
      message: `${outcomeWords(ruled.outcome, verdict)}, and for that \`rule\` says ${ruled.choice}; this decides to ${choice}. Say in \`dissent\` who sees it otherwise and why, or decide by the rule.`,
      range: findValueRange(source, ["decision", "choice"]) ?? startOfText,
      fixes: [writeDissent(source)],
    };
  },
});

/** What the rule says of the plan that was registered; `undefined` where no verdict counts. */
function countedRule({ record }: EntryOf<"experiment">, verdict: Verdict): Verdict["rule"] {
  const { asRegistered, exploratory, guardrails, rule } = verdict;
  if (asRegistered) return ruledBy(record.rule, asRegistered.state, asRegistered.guardrails ?? guardrails);
  return exploratory ? undefined : rule;
}

function outcomeWords(outcome: RuleOutcome, { state, asRegistered }: Verdict): string {
  if (outcome === "guardrailBroken") return "A guardrail is broken";
  if (outcome === "inconclusive") return "The data show neither that the claim holds nor that it does not";
  const isJudged = (asRegistered?.state ?? state).startsWith("judged");
  if (isJudged) return `People judged the claim ${outcome}`;
  return outcome === "supported" ? "The data support the claim" : "The data show the contrary of the claim";
}

function writeDissent(source: SourceDocument): Fix {
  const place = findEntry(source, ["decision", "dissent"])
    ? ({ type: "set-value", path: ["decision", "dissent"] } as const)
    : ({ type: "insert-key", at: ["decision"], key: "dissent", after: ["because", "by", "date", "choice"] } as const);
  return {
    title: "Write the dissent",
    edits: [{ ...place, value: "", placeholder: "Who sees it otherwise and why." }],
    isSafe: false,
  };
}
