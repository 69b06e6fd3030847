import { toScalar } from "../../authoring/quote-scalar.ts";
import { closestWord } from "../../base/closest-word.ts";
import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import type { EntryOf } from "../../index/entry.ts";
import { metricsKey } from "../../index/keys.ts";
import { findNode, findValueRange, type SourceDocument } from "../../source/source-document.ts";
import { isWritten } from "../missing-key.ts";
import { metricPlacesOf, type MetricPlace } from "../names/metric-places.ts";
import { defineRule, findById, mark, type RuleContext } from "../rule.ts";

export const resultNotRegistered = defineRule({
  id: "result-not-registered",
  severity: "warning",
  title: "Keep readings that the plan does not name apart.",
  reason: `
Among twenty numbers one looks good by chance. A metric that was first named when the numbers were known can be the
start of the next experiment, and proves nothing in this one: it belongs under \`exploratory\`. What is to be watched from
the start stands under \`guardrails\` or \`secondary\`.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors will take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-09, successes: 390, of: 5000 }
  - { date: 2026-03-09, metric: newsletter-sign-ups, successes: 612, of: 5000 }${mark}
observations:
  - { saw: Two people looked for a password field., from: session recordings }
`,
      `
hypothesis: At least 8% of visitors will take the guest checkout.
metric: guest-orders
threshold: at least 8%
guardrails:
  - { metric: returns, threshold: at most 2% }
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - date: 2026-03-09
    metric: guest-order${mark}
    successes: 390
    of: 5000
  - date: 2026-03-09
    metric: returns
    successes: 31
    of: 2000
observations:
  - { saw: Two people looked for a password field., from: session recordings }
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors will take the guest checkout.
metric: guest-orders
threshold: at least 8%
guardrails:
  - { metric: returns, threshold: at most 2% }
secondary:
  - { metric: basket-size, threshold: at least 30 EUR }
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-09, metric: guest-orders, successes: 390, of: 5000 }
  - { date: 2026-03-09, metric: returns, successes: 31, of: 2000 }
  - { date: 2026-03-09, metric: basket-size, mean: 31, sd: 12, n: 5000 }
`,
      `
hypothesis: At least 8% of visitors will take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-09, successes: 390, of: 5000 }
exploratory:
  - { date: 2026-03-09, metric: newsletter-sign-ups, successes: 612, of: 5000 }
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { source, record } = entry;
    if (record.metric === undefined) return;
    const places = metricPlacesOf(source);
    const inResults = places.filter(({ path: [list] }) => list === "results");
    if (inResults.length === 0) return;
    const registered = registeredIn(source, places);
    for (const place of inResults) {
      if (!registered || registered.has(place.id) || isUnknown(entry, context, place)) continue;
      yield {
        message: `The plan does not name \`${place.id}\`, so this reading can decide nothing. Move it to \`exploratory\`.`,
        range: findValueRange(source, place.path) ?? startOfText,
        fixes: fixesOf(place, registered),
      };
    }
  },
});

/** The metrics of the plan; `undefined` where a list of them cannot be read, so that nobody knows. */
function registeredIn(source: SourceDocument, places: readonly MetricPlace[]): ReadonlySet<string> | undefined {
  for (const list of ["guardrails", "secondary"]) {
    const node = findNode(source, [list]);
    if (node?.kind !== "sequence" && isWritten(source, list)) return undefined;
    if (node?.kind === "sequence" && node.items.some((item) => item?.kind !== "mapping")) return undefined;
  }
  const planned = places.filter(({ path: [list] }) => list !== "results" && list !== "exploratory");
  return new Set(planned.map(({ id }) => id));
}

/** Whether no file of the dictionary describes the metric, which has a finding that says more. */
function isUnknown({ root }: EntryOf<"experiment">, context: RuleContext, { id }: MetricPlace): boolean {
  return !findById(context, "metric", id, root) && 0 < context.find(metricsKey(root)).length;
}

function fixesOf({ id, path }: MetricPlace, registered: ReadonlySet<string>): Fix[] {
  const [key, at] = path;
  const similar = closestWord(id, Array.from(registered));
  const move: Fix[] =
    typeof key === "string" && typeof at === "number"
      ? [
          {
            title: "Move it to exploratory",
            edits: [{ type: "move-item", from: [key, at], key: "exploratory", after: ["results"] }],
            isSafe: false,
          },
        ]
      : [];
  if (similar === undefined) return move;
  return [
    { title: `Use ${similar}`, edits: [{ type: "set-value", path, value: toScalar(similar) }], isSafe: false },
    ...move,
  ];
}
