import { startOfText } from "../../base/position.ts";
import { formatQuantity } from "../../grammar/format-quantity.ts";
import { isMetBy } from "../../grammar/is-met-by.ts";
import type { Quantity } from "../../grammar/quantity.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import { findKeyRange } from "../../source/source-document.ts";
import { isAlwaysMet } from "../sentence/is-always-met.ts";
import { barOf, baselineOf, metricOf } from "../names/metric-of.ts";
import { defineRule, mark } from "../rule.ts";
import { wordsOf } from "../sentence/words-of.ts";

export const baselineMeetsThreshold = defineRule({
  id: "baseline-meets-threshold",
  severity: "warning",
  title: "Set the threshold where today's number does not reach it.",
  reason: `
If the metric is at the threshold before anything changes, a change that does nothing passes the test. Set it where it
would be news, or measure the change itself: \`increase by 2 points\`. A sentence that says that something *stays* where it is
is left alone.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
baseline: 8.5%${mark}
sample: 5000
`,
      {
        "page-latency.metric.yaml": `
title: Page latency
unit: ms
better: lower
baseline: 0.28 s
`,
        "smaller-pictures.experiment.yaml": `
hypothesis: With smaller pictures the page latency is at most 300 ms.
metric: page-latency
threshold: at most 300 ms${mark}
sample: 5000
`,
      },
      {
        "order-value.metric.yaml": `
title: Order value
unit: EUR
better: higher
`,
        "gift-notes.experiment.yaml": `
hypothesis: With a gift note the order value is at least 38 EUR.
metric: order-value
threshold: at least 38 EUR
baseline: 40${mark}
sample: 5000
`,
      },
    ],
    good: [
      `
hypothesis: At least 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: at least 8%
baseline: 6.5%
sample: 5000
`,
      `
hypothesis: If we load all reviews, the page latency stays below 300 ms.
metric: page-latency
threshold: less than 300 ms
baseline: 280 ms
sample: 5000
`,
      `
hypothesis: More than 8% of users shown the simulation will click the one-click button.
metric: one-click-rate
threshold: more than 8%
baseline: 8%
sample: 5000
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { source, record } = entry;
    const { metric } = record;
    const threshold = barOf(entry, context);
    const baseline = threshold && baselineOf(entry, context, { metric, threshold });
    if (!baseline || !isReached(threshold, baseline) || isAboutStaying(record.hypothesis)) return;
    // What every outcome meets has a finding of its own.
    if (isAlwaysMet(threshold, metricOf(context, metric, entry.root)?.type)) return;
    const today = formatQuantity(baseline);
    yield {
      message: `The baseline, ${today}, already meets "${record.threshold}", so a change that does nothing would pass. Set a threshold that is news.`,
      range: findKeyRange(source, ["baseline"]) ?? findKeyRange(source, ["threshold"]) ?? startOfText,
    };
  },
});

/** Without any change. A loss that is accepted is always met by none, which is what it is for. */
function isReached(threshold: Threshold, baseline: Quantity): boolean {
  const { direction, unit } = threshold;
  if (direction === "increase" || direction === "decrease") return false;
  if (unit !== "times") return isMetBy(threshold, baseline);
  return isMetBy({ ...threshold, unit: "count" }, { value: 1, unit: "count" });
}

function isAboutStaying(sentence = ""): boolean {
  return wordsOf(sentence).some((word) => stayingWords.has(word));
}

/** Words of sentences that promise that something does not get worse. */
const stayingWords: ReadonlySet<string> = new Set(
  (
    "stay stays staying remain remains remaining keep keeps keeping maintain maintains maintaining hold holds still " +
    "continue continues sustain sustains not never without stable steady unchanged"
  ).split(" "),
);
