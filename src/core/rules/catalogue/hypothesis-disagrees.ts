import { toScalar } from "../../authoring/quote-scalar.ts";
import { wordsAt } from "../../authoring/words-at.ts";
import type { DocumentEdit } from "../../base/document-edit.ts";
import { startOfText } from "../../base/position.ts";
import type { Fix } from "../../base/read.ts";
import { contradicts } from "../../grammar/contradicts.ts";
import { formatThreshold } from "../../grammar/format-threshold.ts";
import type { Hypothesis, Phrase } from "../../grammar/hypothesis.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import type { EntryOf } from "../../index/entry.ts";
import { metricNameKey } from "../../index/keys.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import { hasResults } from "../../model/readings.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import { findKeyRange } from "../../source/source-document.ts";
import { barOf, baselineOf, metricOf } from "../names/metric-of.ts";
import { rewriteSentence } from "../sentence/rewrite-sentence.ts";
import { defineRule, mark, type Issue, type RuleContext } from "../rule.ts";
import { saidThreshold } from "../sentence/said-threshold.ts";
import { sayThreshold } from "../sentence/say-threshold.ts";

type ExperimentEntry = EntryOf<"experiment">;

export const hypothesisDisagrees = defineRule({
  id: "hypothesis-disagrees",
  severity: "warning",
  title: "Let the sentence and the fields say the same.",
  reason: `
The sentence is what people remember, the fields are what is judged. Where they differ, one of them was changed and the
other forgotten, and in the end each side can point to the one that it likes. Only direction, number, unit and *relative*
are compared, and the metric where the sentence names another one of the dictionary.
`,
  examples: {
    bad: [
      `
hypothesis: At least 8% of users shown the simulation will click the button.
metric: one-click-rate
threshold: at least 10%${mark}
sample: 5000
`,
      `
hypothesis: If the subject names a plant, the click rate of the letter will increase by 2 points.
metric: letter-click-rate
threshold: decrease by 2 points${mark}
baseline: 6%
sample: 5000
`,
      {
        "order-value.metric.yaml": `
title: Order value
kind: business
`,
        "one-click-rate.metric.yaml": `
title: One-click rate
kind: behaviour
`,
        "simulation.experiment.yaml": `
hypothesis: With one click, the order value is at least 40 EUR.
metric: one-click-rate${mark}
threshold: at least 40 EUR
sample: 5000
`,
      },
    ],
    good: [
      `
hypothesis: If the checkout fits on a single page, cart abandonment will decrease by 15%.
metric: cart-abandonment
threshold: decrease by 15% relative
baseline: 70%
sample: 4000
`,
      `
hypothesis: If the subject names a plant, the click rate of the letter rises from 6% to 8%.
metric: letter-click-rate
threshold: increase by 2 points
baseline: 6%
sample: 5000
`,
      `
hypothesis: The 95th percentile of search stays below 0.3 s.
metric: search-latency
threshold: less than 300 ms
sample: 5000
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const reading = hypothesisOf(entry.record);
    if (!reading || "refusal" in reading) return;
    // What was only recovered is to be written so that it can be read; then it can be compared.
    if (entry.problems.some(({ code }) => code === "threshold-unreadable")) return;
    const { hypothesis } = reading;
    const threshold = thresholdOf(entry.record.threshold);
    if (threshold && isOtherwise(entry, context, hypothesis, threshold)) {
      yield thresholdIssue(entry, hypothesis, threshold);
    }
    if (hypothesis.metric) yield* metricIssues(entry, hypothesis.metric, context);
  },
});

/** Whether the sentence cannot mean the threshold, neither as that is written nor in the unit of its metric. */
function isOtherwise(
  entry: ExperimentEntry,
  context: RuleContext,
  { threshold: said, baseline: start }: Hypothesis,
  threshold: Threshold,
): boolean {
  const { metric } = entry.record;
  const baseline = baselineOf(entry, context, { metric, threshold }) ?? start;
  const readings = [threshold, barOf(entry, context) ?? threshold];
  return readings.every((written) => contradicts(said, written, baseline));
}

function thresholdIssue({ source, record }: ExperimentEntry, hypothesis: Hypothesis, written: Threshold): Issue {
  const said = saidThreshold(record.hypothesis ?? "", hypothesis);
  const field = formatThreshold(written);
  const sentence = sayThreshold(record.hypothesis ?? "", hypothesis, written);
  const path = ["threshold"];
  return {
    message: `The sentence says "${said}", and the threshold "${field}". Let both say the same.`,
    range: findKeyRange(source, path) ?? startOfText,
    fixes: [
      ...(sentence === undefined ? [] : [fix(`Say "${field}" in the sentence`, rewriteSentence(source, sentence))]),
      ...inField(record, `Make "${said}" the threshold`, path, wordsAt(source, path, said)),
    ],
  };
}

function* metricIssues(entry: ExperimentEntry, phrase: Phrase, context: RuleContext): Generator<Issue> {
  const { source, record, root } = entry;
  const { metric } = record;
  const [named, ...others] = metric === undefined ? [] : context.find(metricNameKey(phrase.text));
  if (!named || [named, ...others].some(({ id }) => id === metric)) return;
  const title = metricOf(context, metric, root)?.title;
  const sentence = title && replace(record.hypothesis ?? "", phrase, title);
  yield {
    message: `The sentence speaks of \`${named.id}\`, and the metric is \`${metric}\`. Let both name the same.`,
    range: findKeyRange(source, ["metric"]) ?? startOfText,
    fixes: [
      ...(sentence ? [fix(`Speak of "${title}" in the sentence`, rewriteSentence(source, sentence))] : []),
      ...inField(record, `Make ${named.id} the metric`, ["metric"], toScalar(named.id)),
    ],
  };
}

/** Once results are in, a changed field would be a moved goalpost. */
function inField(record: ExperimentEntry["record"], title: string, path: readonly string[], value: string): Fix[] {
  return hasResults(record) ? [] : [fix(title, { type: "set-value", path, value })];
}

function fix(title: string, edit: DocumentEdit): Fix {
  return { title, edits: [edit], isSafe: false };
}

function replace(sentence: string, { start, end }: Phrase, title: string): string {
  const isName = start === 0 || title.charAt(1) !== title.charAt(1).toLowerCase();
  const words = isName ? title : title.charAt(0).toLowerCase() + title.slice(1);
  return sentence.slice(0, start) + words + sentence.slice(end);
}
