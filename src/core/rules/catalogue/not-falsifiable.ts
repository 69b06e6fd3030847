import { dimensionOf } from "../../grammar/unit.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import type { EntryOf } from "../../index/entry.ts";
import { startOfText } from "../../base/position.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import { readingOf } from "../../model/threshold-of.ts";
import { findKeyRange, findValueRange } from "../../source/source-document.ts";
import { metricOf } from "../metric-of.ts";
import { isJudged } from "../missing-key.ts";
import { defineRule, mark, type Issue, type RuleContext } from "../rule.ts";

export const notFalsifiable = defineRule({
  id: "not-falsifiable",
  severity: "hint",
  title: "Leave room for an outcome that proves you wrong.",
  reason: `
A claim that every outcome fulfils teaches nothing, however the data come out. A share is always at least 0% and at most 100%;
"more people will like it" needs a number before it can fail. Ask which result would make you stop, and write that down.
`,
  examples: {
    bad: [
      `
hypothesis: At least some users shown the simulation will click the button.
metric: one-click-rate
threshold: at least 0%${mark}
sample: 5000
`,
      `
hypothesis: Users answer the survey.
metric: answers
threshold: between 0% and 100%${mark}
sample: 5000
`,
    ],
    good: [
      `
hypothesis: At least one of the users shown the simulation will click the button.
metric: one-click-rate
threshold: more than 0%
sample: 5000
`,
      {
        "recommendation-score.metric.yaml": `
title: Net promoter score
type: mean
`,
        "call-back.experiment.yaml": `
hypothesis: If we call back within a day, the score is at least 0.
metric: recommendation-score
threshold: at least 0
sample: 300
`,
      },
      `
hypothesis: More people will like it.
criterion: At least half of those we ask say so before we do.
sample: 30
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const { threshold: text } = entry.record;
    if (text === undefined || isJudged(entry)) return;
    const reading = readingOf(text);
    if ("threshold" in reading) yield* inThreshold(entry, context, text, reading.threshold);
    else if (reading.refusal.reason !== "no-direction") yield* inSentence(entry);
  },
});

function* inThreshold(
  { source, record, root }: EntryOf<"experiment">,
  context: RuleContext,
  text: string,
  threshold: Threshold,
): Generator<Issue> {
  if (!isAlwaysMet(threshold)) return;
  const type = metricOf(context, record.metric, root)?.type;
  if (dimensionOf(threshold.unit) === "ratio" && type !== undefined && type !== "proportion") return;
  yield {
    message: `Every outcome meets "${text}", so nothing could refute this. Write a bar that can be missed.`,
    range: findValueRange(source, ["threshold"]) ?? startOfText,
  };
}

function* inSentence({ source, record }: EntryOf<"experiment">): Generator<Issue> {
  const reading = hypothesisOf(record);
  if (!reading || !("refusal" in reading) || !saysNothing.has(reading.refusal.reason)) return;
  yield {
    message:
      "Neither this sentence nor the threshold says which outcome would prove it wrong. Write a direction and a number.",
    range: findKeyRange(source, ["hypothesis"]) ?? startOfText,
  };
}

const saysNothing: ReadonlySet<string> = new Set(["vague", "no-number", "empty"]);

/** Whether a share, or another number that is never negative, cannot miss it. Scores and money may be negative. */
function isAlwaysMet({ direction, value, to = value, unit, strict = false }: Threshold): boolean {
  const dimension = dimensionOf(unit);
  const isOfShare = dimension === "ratio";
  if (strict || !(isOfShare || dimension === "time")) return false;
  if (direction === "at-least") return value <= 0;
  if (!isOfShare) return false;
  if (direction === "between") return value <= 0 && 1 <= to;
  return (direction === "at-most" || direction === "no-worse") && 1 <= value;
}
