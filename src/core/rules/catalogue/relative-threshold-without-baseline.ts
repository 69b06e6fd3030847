import type { DocumentEdit } from "../../base/document-edit.ts";
import type { Fix } from "../../base/read.ts";
import { formatQuantity } from "../../grammar/format-quantity.ts";
import { isChange } from "../../grammar/is-change.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import type { EntryOf } from "../../index/entry.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import { rangeInScalar } from "../../source/range-in-scalar.ts";
import { findNode } from "../../source/source-document.ts";
import { fillFromSentence } from "../sentence/fill-from-sentence.ts";
import { baselineTextOf } from "../names/metric-of.ts";
import { isWritten } from "../missing-key.ts";
import { defineRule, mark, type RuleContext } from "../rule.ts";
import { writtenClaims, type WrittenClaim } from "../sentence/written-claims.ts";

type ExperimentEntry = EntryOf<"experiment">;

export const relativeThresholdWithoutBaseline = defineRule({
  id: "relative-threshold-without-baseline",
  severity: "error",
  title: "Say what the change is measured against: a baseline or a control group.",
  reason: `
"Increase by 10%" needs a number to start from. Where none is written before the test, last month, last year or the worst
week can be chosen afterwards. Write what the metric is today as \`baseline\`, here or in the file of the metric, or split
people into \`arms\`, of which one stays as it is.
`,
  examples: {
    bad: [
      `
hypothesis: If research has a time limit, guides per writer will increase by 10%.
metric: guides-per-writer
threshold: increase by 10%${mark}
sample: 16
`,
      `
hypothesis: At least 8% of customers will press the one-click button.
metric: one-click-rate
threshold: at least 8%
guardrails:
  - metric: order-value
    threshold: no worse than 1 EUR${mark}
sample: 5000
`,
      `
hypothesis: With a template the guides come twice as fast.
metric: guides-per-week
threshold: at least 2 times${mark}
arms: { template: 100% }
sample: 16
`,
    ],
    good: [
      `
hypothesis: If research has a time limit, guides per writer will increase by 10%.
metric: guides-per-writer
threshold: increase by 10%
arms: { control: 50%, time-limit: 50% }
sample: 16
`,
      {
        "guides-per-writer.metric.yaml": `
title: Guides per writer
type: mean
baseline: 4
`,
        "time-limit.experiment.yaml": `
hypothesis: If research has a time limit, guides per writer will increase by 10%.
metric: guides-per-writer
threshold: increase by 10%
sample: 16
`,
      },
      `
hypothesis: If research has a time limit, writers finish at least 5 guides.
metric: guides-per-writer
threshold: at least 5
sample: 16
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    if (hasComparison(entry)) return;
    for (const claim of writtenClaims(entry.source)) {
      const threshold = thresholdOf(claim.text);
      if (!threshold || !isChange(threshold) || hasBaseline(entry, context, claim)) continue;
      yield {
        message: `"${claim.text}" does not say from where. Write the baseline, or name a control under \`arms\`.`,
        range: rangeInScalar(entry.source, claim.path, 0, claim.text.length),
        fixes: fixesFor(entry, context, claim, threshold),
      };
    }
  },
});

/** Whether there is a second group, or a reading of the same ones before. Arms that cannot be read are no missing ones. */
function hasComparison({ source, record }: ExperimentEntry): boolean {
  const arms = findNode(source, ["arms"]);
  if (arms && (arms.kind !== "mapping" || 1 < arms.entries.length)) return true;
  return record.results?.some(({ before }) => before !== undefined) ?? false;
}

function hasBaseline(entry: ExperimentEntry, context: RuleContext, { metric }: WrittenClaim): boolean {
  const isUnread = metric === entry.record.metric && isWritten(entry.source, "baseline");
  return isUnread || baselineTextOf(entry, context, metric) !== undefined;
}

function fixesFor(
  entry: ExperimentEntry,
  context: RuleContext,
  { role, metric }: WrittenClaim,
  threshold: Threshold,
): readonly Fix[] {
  const { source, record } = entry;
  const fixes: (Fix | undefined)[] = [];
  if (role === "primary" || metric === record.metric) {
    fixes.push(fillFromSentence(entry, context, "baseline"));
    fixes.push(insert("Add a baseline", "baseline", ["threshold", "metric"], exampleOf(threshold)));
  }
  if (!isWritten(source, "arms")) {
    const after = ["baseline", "threshold", "metric"];
    fixes.push(insert("Add a control group", "arms", after, "{ control: 50%, new: 50% }"));
  }
  return fixes.filter((fix) => fix !== undefined);
}

function insert(title: string, key: string, after: readonly string[], placeholder: string): Fix {
  const edit: DocumentEdit = { type: "insert-key", key, after, value: "", placeholder };
  return { title, edits: [edit], isSafe: false };
}

/** A number of the right form, for the person to type over. */
function exampleOf(threshold: Threshold): string {
  if (threshold.unit === "points") return "40%";
  if (threshold.relative !== false) return "100";
  return formatQuantity({ ...threshold, value: threshold.value * 10 });
}
