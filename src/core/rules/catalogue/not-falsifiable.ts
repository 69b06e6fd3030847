import type { EntryOf } from "../../index/entry.ts";
import { startOfText } from "../../base/position.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import { readingOf } from "../../model/threshold-of.ts";
import { findKeyRange, findValueRange } from "../../source/source-document.ts";
import { isAlwaysMet, isChangeOfNothing } from "../sentence/is-always-met.ts";
import { barOf, metricOf } from "../names/metric-of.ts";
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
      `
hypothesis: If the price is shown first, sign-ups will increase by 0 points.
metric: sign-up-rate
threshold: increase by 0 points${mark}
baseline: 12%
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
    if ("threshold" in reading) yield* inThreshold(entry, context, text);
    else if (reading.refusal.reason !== "no-direction") yield* inSentence(entry);
  },
});

function* inThreshold(entry: EntryOf<"experiment">, context: RuleContext, text: string): Generator<Issue> {
  const bar = barOf(entry, context);
  if (!bar) return;
  const { source, record, root } = entry;
  const range = findValueRange(source, ["threshold"]) ?? startOfText;
  if (isChangeOfNothing(bar)) {
    yield {
      message: `"${text}" is met when nothing changes. Write how large a change would be news.`,
      range,
    };
  } else if (isAlwaysMet(bar, metricOf(context, record.metric, root)?.type)) {
    yield {
      message: `Every outcome meets "${text}", so nothing could refute this. Write a threshold that can be missed.`,
      range,
    };
  }
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
