import { toScalar } from "../../authoring/quote-scalar.ts";
import type { Fix } from "../../base/read.ts";
import type { Result } from "../../model/experiment.ts";
import { primaryResultsOf } from "../../model/readings.ts";
import { findNode, isEmpty, rangeAt, type SourceNode } from "../../source/source-document.ts";
import { defineRule, mark, type RuleContext } from "../rule.ts";

const plan = `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
guardrails:
  - { metric: checkout-errors, threshold: at most 1% }
  - { metric: order-value, threshold: at least 38 EUR }
sample: 5000
`;
const observed = "observations: [{ saw: Two people looked for the price of delivery., from: session recordings }]\n";

export const guardrailNotMeasured = defineRule({
  id: "guardrail-not-measured",
  severity: "warning",
  title: "Measure what must not get worse, too.",
  reason: `
A guardrail holds only if somebody looked. As long as nothing was measured of it, a good result may have been bought with
what the plan promised to protect, and the verdict says that the guardrail is not shown.
`,
  examples: {
    bad: [
      `${plan.replace(/ }\n {2}- { metric: order/, ` }${mark}\n  - { metric: order`)}results:
  - { date: 2026-03-09, successes: 450, of: 5000 }
  - { date: 2026-03-09, metric: order-value, mean: 41.2, sd: 18.4, n: 450 }
${observed}`,
      // What was named and not counted is not measured.
      `${plan.replace(/38 EUR }/, `38 EUR }${mark}`)}results:
  - { date: 2026-03-09, successes: 450, of: 5000 }
  - { date: 2026-03-09, metric: checkout-errors, successes: 31, of: 5000 }
  - { date: 2026-03-09, metric: order-value, note: The shop does not tell. }
${observed}`,
    ],
    good: [
      `${plan}results:
  - { date: 2026-03-09, successes: 450, of: 5000 }
  - { date: 2026-03-09, metric: checkout-errors, successes: 31, of: 5000 }
  - { date: 2026-03-09, metric: order-value, data: results/orders.csv, columns: { value: total } }
${observed}`,
      // Nothing is in yet.
      `${plan}results:
  - { date: 2026-03-09, metric: checkout-errors, successes: 31, of: 5000 }
${observed}`,
      plan,
    ],
  },
  kinds: ["experiment"],

  *check({ source, record }, { today }: RuleContext) {
    const { guardrails = [], results = [], metric: primary } = record;
    if (guardrails.length === 0 || !primaryResultsOf(record).some(isMeasured)) return;
    const list = findNode(source, ["guardrails"]);
    const measured = new Set(results.filter(isMeasured).map(({ metric }) => metric));
    for (const item of list?.kind === "sequence" ? list.items : []) {
      const name = wordsIn(item, "metric");
      if (!name || !wordsIn(item, "threshold") || name.words === primary || measured.has(name.words)) continue;
      yield {
        message: `Nothing was measured of the guardrail \`${name.words}\`, so it is not shown that it held. Record a reading of it.`,
        range: rangeAt(source, name.node.start, name.node.end),
        fixes: [recordReading(name.words, today)],
      };
    }
  },
});

/** Whether a reading holds numbers, or names where they are. */
function isMeasured({ successes, mean, values, events, before, data }: Result): boolean {
  return (successes ?? mean ?? values ?? events ?? before ?? data) !== undefined;
}

function wordsIn(
  item: SourceNode | undefined,
  key: string,
): { readonly words: string; readonly node: SourceNode } | undefined {
  const node = item?.kind === "mapping" ? item.entries.find((entry) => entry.key === key)?.value : undefined;
  return node?.kind === "scalar" && !isEmpty(node) ? { words: String(node.text ?? node.value), node } : undefined;
}

/** Without numbers: those that we made up could stay. */
function recordReading(metric: string, date: string): Fix {
  const value = `{ date: ${date}, metric: ${toScalar(metric)}, `;
  return {
    title: "Record a reading of it",
    edits: [{ type: "add-record", key: "results", after: ["metric"], value, rest: "}" }],
    isSafe: false,
  };
}
