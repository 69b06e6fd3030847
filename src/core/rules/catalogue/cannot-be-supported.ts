import type { Experiment } from "../../model/experiment.ts";
import { latestByArm, observedIn, primaryResultsOf } from "../../model/readings.ts";
import { placeForMissing } from "../../source/source-document.ts";
import { isPossibleWith, smallestPossible } from "../../verdict/planning/best-case.ts";
import type { PlannedTest } from "../../verdict/planning/design.ts";
import { neededSample } from "../../verdict/planning/needed-sample.ts";
import { sampleWords } from "../../verdict/planning/plan-words.ts";
import { plannedSample } from "../../verdict/planning/traffic-of.ts";
import { planSample } from "../plan/plan-sample.ts";
import { plannedTestOf } from "../plan/planned-test.ts";
import { defineRule, mark } from "../rule.ts";

export const cannotBeSupported = defineRule({
  id: "cannot-be-supported",
  severity: "error",
  title: "Plan a sample with which the claim could be supported at all.",
  reason: `
Chance alone can bring a few people to do the same. If five out of five do what half of all do anyway, that happens once in
32 times, and is news; if nine of ten do it anyway, it is none. Where even the best possible result could be chance, the
experiment cannot come out for its claim, and nobody should spend their time on it.
`,
  examples: {
    bad: [
      `
hypothesis: At least 60% of users finish the guest checkout unaided.
metric: unaided-finish-rate
threshold: at least 60%
sample: 5${mark}
`,
      {
        "page-latency.metric.yaml": `
title: Page latency
type: quantile
quantile: 0.95
unit: ms
`,
        "smaller-pictures.experiment.yaml": `
hypothesis: p95 latency of the product page stays below 300 ms.
metric: page-latency
threshold: at most 300 ms
sample: 50${mark}
`,
      },
      {
        "order-value.metric.yaml": `
title: Order value
type: mean
unit: EUR
`,
        "larger-orders.experiment.yaml": `
hypothesis: The mean order is worth at least 200 EUR.
metric: order-value
threshold: at least 200 EUR
looks: anytime
sample: 60${mark}
`,
      },
      `
hypothesis: At most 1% of visitors will see an error.
metric: error-share
threshold: at most 1%
traffic: 10 per day
window: { from: 2026-03-16, days: 14 }${mark}
`,
    ],
    good: [
      `
hypothesis: At least 60% of users finish the guest checkout unaided.
metric: unaided-finish-rate
threshold: at least 60%
sample: 6
`,
      `
hypothesis: p95 latency of the product page stays below 300 ms.
metric: p95-latency
threshold: at most 300 ms
sample: 59
`,
      `
hypothesis: Most people we ask name the price first.
criterion: At least five of seven name the price first.
sample: 5
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { record, source } = entry;
    const plan = plannedTestOf(entry, context);
    const sample = plan && sampleAtHand(record);
    if (!plan || sample === undefined || isPossibleWith(plan.design, sample)) return;
    const smallest = smallestPossible(plan.design);
    const { all } = smallest === undefined ? {} : neededSample(plan.design);
    const better = all ?? smallest;
    yield {
      message: messageFor(record, plan, { sample, smallest }),
      range: placeForMissing(source, [record.sample === undefined ? "window" : "sample", "threshold"]),
      fixes: better === undefined ? [] : [planSample(record, better)],
    };
  },
});

/** What was planned, or observed where that is more. */
function sampleAtHand(record: Experiment): number | undefined {
  const planned = plannedSample(record);
  const readings = Array.from(latestByArm(primaryResultsOf(record)).values());
  if (planned === undefined || readings.some(({ data }) => data !== undefined)) return undefined;
  const observed = readings.reduce((sum, reading) => sum + (observedIn(reading) ?? 0), 0);
  return Math.max(planned, observed);
}

function messageFor(
  record: Experiment,
  { claim }: PlannedTest,
  { sample, smallest }: { readonly sample: number; readonly smallest: number | undefined },
): string {
  const claimed = `"${claim.words}"`;
  if (smallest === undefined)
    return `No result of any sample can support ${claimed}. Choose a threshold that can be passed.`;
  const least = sampleWords(smallest, record, claim);
  return `${sampleWords(sample, record, claim)} cannot support ${claimed}, whatever comes out. Plan at least ${least}.`;
}
