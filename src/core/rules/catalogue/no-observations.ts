import { remember } from "../../base/remember.ts";
import { parseThreshold } from "../../grammar/threshold.ts";
import type { EntryOf } from "../../index/entry.ts";
import { hasResults } from "../../model/readings.ts";
import { isPlanComplete } from "../../model/stage-of.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { metricOf } from "../names/metric-of.ts";
import { isWritten } from "../missing-key.ts";
import { defineRule, mark, type RuleContext } from "../rule.ts";
import { addObservation } from "../results/skeletons.ts";

export const noObservations = defineRule({
  id: "no-observations",
  severity: "hint",
  title: "Write down what people did and said, beside the numbers.",
  reason: `
Numbers say how many; they do not say why. One recording watched, or one person asked, often explains a result that
nobody would have guessed, and is where the next question comes from. \`observations: []\` says that there were none.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results:${mark}
  - { date: 2026-03-08, successes: 450, of: 5000 }
`,
      `
hypothesis: People send plants back because nobody told them how to care for them.
method: interview
criterion: Half of the people we talk to name missing care advice first.
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, judged: supported, by: [sam, dana] }]${mark}
observations:
`,
    ],
    good: [
      `
hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, successes: 450, of: 5000 }]
observations: []
`,
      // A machine has no reasons.
      `
hypothesis: p95 latency of the product page stays below 300 ms.
metric: product-page-p95
threshold: below 300 ms
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, values: [240, 260, 255, 281] }]
`,
      {
        "failed-jobs.metric.yaml": "title: Jobs that failed\nkind: operational\nbetter: lower\n",
        "retry.experiment.yaml": `
hypothesis: With a second try, at most 1% of jobs fail.
metric: failed-jobs
threshold: at most 1%
window: { from: 2026-02-16, to: 2026-03-08 }
results: [{ date: 2026-03-08, successes: 4, of: 5000 }]
`,
      },
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record, source } = entry;
    if (!hasResults(record) || isWritten(source, "observations")) return;
    if (!isPlanComplete(record) || isAboutMachines(entry, context)) return;
    yield {
      message:
        "Why did people do this? Add what somebody did or said, or `observations: []` if there was nothing to see.",
      range: placeForMissing(source, ["results"]),
      fixes: [addObservation(source)],
    };
  },
});

/** Words in the ids of metrics that a machine alone moves; from the names that monitoring tools give. */
const machineWords =
  /(^|[^a-z])(latency|p50|p75|p90|p95|p99|throughput|uptime|availability|cpu|memory|heap|disk|bandwidth|ttfb|lcp|fcp|cls|inp|bundle|build|deploy|deployment|crash|crashes|requests|queries|cache)([^a-z]|$)/i;

function isAboutMachines({ record, root }: EntryOf<"experiment">, context: RuleContext): boolean {
  const { metric, threshold } = record;
  if (machineWords.test(metric ?? "") || isInMilliseconds(threshold ?? "")) return true;
  return metricOf(context, metric, root)?.kind === "operational";
}

/** Nobody measures people so finely. */
const isInMilliseconds = remember((text: string) => {
  const reading = parseThreshold(text);
  return "threshold" in reading && reading.threshold.unit === "ms";
});
