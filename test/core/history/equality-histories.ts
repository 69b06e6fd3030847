import { kept, moved, type HistoryRow } from "./history-row.ts";

const hypothesis = "At least 8% of visitors click the button.";

/** A plan with these fields, its result, and then the fields written in another way. */
function rewritten(name: string, before: string, after: string, then?: Partial<HistoryRow>): HistoryRow {
  const script = `
    02-20: plan ; ${before}
    03-10: result
    03-12: ${after}`;
  return { name, script, state: "sealed", reason: kept(), changes: [], ...then };
}

function differs(name: string, before: string, after: string, what: string): HistoryRow {
  const [field = ""] = what.split(" ");
  const changes = [`${field} in #3, after the result, while open`];
  return rewritten(name, before, after, { state: "broken", reason: moved(what), changes });
}

const reworded = { changes: ["wording in #3, after the result, while open"] };

/** What is the same plan in other letters, and what is not. */
export const equalityHistories: readonly HistoryRow[] = [
  rewritten(
    "another order of keys, other quotes, comments and blank lines",
    "sample: 5000",
    `text x = # The plan.↵↵window:↵  to: 2026-03-16 # included↵  from: 2026-03-02↵threshold: "at least 8%"↵sample: 5000↵metric: 'clicks'↵hypothesis: >-↵  At least 8% of visitors↵  click the button.↵results:↵  - date: 2026-03-09↵    successes: 90↵    of: 1000↵`,
  ),
  rewritten("8% and 8.0 %", "threshold: at least 8%", "threshold: at least 8.0 %"),
  rewritten("0.3 s and 300 ms", "threshold: at most 0.3 s", "threshold: at most 300 ms"),
  rewritten("a sign and words", "threshold: at least 8%", 'threshold: ">= 8%"'),
  rewritten("days and the last day", "sample: 9", "window: { from: 2026-03-02, days: 15 }"),
  rewritten(
    "arms in another order, one of them control",
    "arms: { control: 50%, b: 50% }",
    "arms: { b: 50%, control: 50% }",
  ),
  differs(
    "arms in another order, none of them control: the first is what others are compared with",
    "arms: { a: 50%, b: 50% }",
    "arms: { b: 50%, a: 50% }",
    "arms moved from a 50%, b 50% to b 50%, a 50%",
  ),
  rewritten(
    "guardrails in another order",
    "guardrails: [{ metric: errors, threshold: at most 1% }, { metric: time, threshold: at most 0.3 s }]",
    "guardrails: [{ threshold: at most 300 ms, metric: time }, { metric: errors, threshold: at most 1 % }]",
  ),
  differs(
    "a guardrail that was let go",
    "guardrails: [{ metric: errors, threshold: at most 1% }, { metric: time, threshold: at most 300 ms }]",
    "guardrails: [{ metric: errors, threshold: at most 1% }]",
    "guardrails moved from errors at most 1%, time at most 300 ms to errors at most 1%",
  ),
  rewritten("an empty list asks nothing", "sample: 9", "guardrails: [] ; segments: [] ; arms: {}"),
  rewritten("one look is what a plan has that says nothing", "sample: 9", "looks: 1"),
  rewritten("letters with their accents apart", "population: caf\u00e9s", "population: cafe\u0301s"),
  rewritten(
    "a full stop at the end, and white space",
    "population: all  new visitors",
    'population: " all new visitors. "',
  ),
  rewritten("a baseline in another spelling", "baseline: 6.5%", "baseline: 6.50 %"),
  rewritten("a confidence in another spelling", "confidence: 90%", "confidence: 0.9"),
  rewritten(
    "the keys of the rule in another order",
    "rule: { supported: persevere, refuted: stop }",
    "rule: { refuted: stop, supported: persevere }",
  ),
  rewritten(
    "a typo in the hypothesis: wording",
    "hypothesis: At least 8% of vistors click the button.",
    `hypothesis: ${hypothesis}`,
    reworded,
  ),
  rewritten(
    "the hypothesis in other words with the same reading: wording",
    `hypothesis: ${hypothesis}`,
    "hypothesis: We believe that at least 8% of visitors click the button.",
    reworded,
  ),
  differs(
    "another number in the hypothesis",
    `hypothesis: ${hypothesis}`,
    "hypothesis: At least 6% of visitors click the button.",
    `hypothesis moved from "${hypothesis}" to "At least 6% of visitors click the button."`,
  ),
  differs(
    "other people in the hypothesis",
    `hypothesis: ${hypothesis}`,
    "hypothesis: At least 8% of buyers click the button.",
    `hypothesis moved from "${hypothesis}" to "At least 8% of buyers click the button."`,
  ),
  differs(
    "a long story about other people: its ends are told",
    `population: ${"visitors who come back, ".repeat(5)}and pay`,
    "population: buyers",
    'population moved from "visitors who come back, visitors who com…me back, visitors who come back, and pay" to "buyers"',
  ),
  differs("another metric", "metric: clicks", "metric: views", "metric moved from clicks to views"),
  differs(
    "a metric with another capital: ids are compared exactly",
    "metric: clicks",
    "metric: Clicks",
    "metric moved from clicks to Clicks",
  ),
  differs(
    "percent and points of a change",
    "baseline: 10% ; threshold: increase by 2% relative",
    "threshold: increase by 2 points",
    "threshold moved from increase by 2% relative to increase by 2 points",
  ),
  differs(
    "a threshold that nobody can read",
    "sample: 9",
    "threshold: rather many",
    "threshold moved from at least 8% to rather many",
  ),
];
