import { toScalar, toSentence } from "../../authoring/quote-scalar.ts";
import type { Fix } from "../../base/read.ts";
import { contradicts } from "../../grammar/contradicts.ts";
import { parseHypothesis, type Phrase } from "../../grammar/hypothesis.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Experiment } from "../../model/experiment.ts";
import { hypothesisOf } from "../../model/hypothesis-of.ts";
import { hasResults } from "../../model/readings.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import { rangeInScalar } from "../../source/range-in-scalar.ts";
import { experimentForClaim } from "../sentence/experiment-for-claim.ts";
import { metricIdOf } from "../sentence/fill-from-sentence.ts";
import { isWritten } from "../missing-key.ts";
import { rewriteSentence } from "../sentence/rewrite-sentence.ts";
import { defineRule, mark, type RuleContext } from "../rule.ts";
import { saidThreshold } from "../sentence/said-threshold.ts";
import { splitClaims } from "../sentence/split-claims.ts";

type ExperimentEntry = EntryOf<"experiment">;

export const twoClaims = defineRule({
  id: "two-claims",
  severity: "warning",
  title: "Claim one thing in each experiment.",
  reason: `
When a sentence claims two things and one of them comes true, everybody is right. Each claim needs a threshold and a verdict
of its own, so give each its own experiment. What only must not get worse is no second claim but one of the \`guardrails\`.
`,
  examples: {
    bad: [
      `
hypothesis: If the checkout fits on a single page, conversion rises by 2 points and the bounce rate drops below 40%.${mark}
metric: conversion
threshold: increase by 2 points
baseline: 12%
sample: 4000
`,
      `
hypothesis: At least 8% of users will click the button, and revenue increases by 5%.${mark}
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
      `
hypothesis: Offers are accepted by at least 40% of customers, while the return rate stays below 8%.${mark}
metric: offers-accepted
threshold: at least 40%
sample: 500
`,
    ],
    good: [
      `
hypothesis: If the checkout fits on a single page, conversion rises by 2 points.
metric: conversion
threshold: increase by 2 points
baseline: 12%
guardrails:
  - { metric: bounce-rate, threshold: at most 40% }
sample: 4000
`,
      `
hypothesis: If we show prices and delivery dates, at least 8% of users will click and buy.
metric: one-click-rate
threshold: at least 8%
sample: 5000
`,
    ],
  },
  kinds: ["experiment"],

  *check(entry, context) {
    const reading = hypothesisOf(entry.record);
    if (!reading || !("refusal" in reading) || reading.refusal.reason !== "two-claims") return;
    const { start, end, message } = reading.refusal;
    const isOpen = !hasResults(entry.record) && !choiceOf(entry.record);
    yield {
      message,
      range: rangeInScalar(entry.source, ["hypothesis"], start, end),
      fixes: isOpen && reading.claims ? fixesFor(entry, reading.claims, context) : [],
    };
  },
});

/** This file keeps the claim that its threshold judges, else the first. */
function fixesFor(entry: ExperimentEntry, claims: readonly Phrase[], context: RuleContext): readonly Fix[] {
  const sentences = splitClaims(entry.record.hypothesis ?? "", claims);
  if (!sentences) return [];
  const kept = sentences.find((sentence) => isJudgedBy(sentence, entry.record)) ?? sentences[0] ?? "";
  const others = sentences.filter((sentence) => sentence !== kept);
  return [split(entry, kept, others, context), ...toGuardrail(entry, kept, others, context)];
}

function split(entry: ExperimentEntry, kept: string, others: readonly string[], context: RuleContext): Fix {
  const taken = new Set<string>();
  const creates = others.map((sentence) => experimentForClaim(sentence, entry, taken, context));
  const title = creates.length === 1 ? "Split into two experiments" : `Split into ${creates.length + 1} experiments`;
  return { title, edits: [rewriteSentence(entry.source, kept)], creates, isSafe: false };
}

/** "While churn stays below 2%" is no second question but something that must not get worse. */
function toGuardrail(
  { source, record, root }: ExperimentEntry,
  kept: string,
  others: readonly string[],
  context: RuleContext,
): readonly Fix[] {
  const [other = ""] = others;
  const reading = parseHypothesis(other);
  const isGuard = others.length === 1 && guardWords.test(record.hypothesis ?? "") && !isWritten(source, "guardrails");
  if (!isGuard || !("hypothesis" in reading)) return [];
  const { metric, threshold } = reading.hypothesis;
  const words = saidThreshold(other, reading.hypothesis);
  const id = metric && metricIdOf(metric.text, context, root);
  if (!id || (threshold.direction !== "at-least" && threshold.direction !== "at-most")) return [];
  const value = `[{ metric: ${toScalar(id)}, threshold: ${toSentence(words)} }]`;
  const after = ["baseline", "threshold", "metric", "hypothesis"];
  const edits = [rewriteSentence(source, kept), { type: "insert-key", key: "guardrails", after, value } as const];
  return [{ title: `Make ${id} a guardrail`, edits, isSafe: false }];
}

const guardWords = /\b(?:while|whereas|but|yet)\b/i;

function isJudgedBy(sentence: string, { threshold }: Experiment): boolean {
  const written = thresholdOf(threshold);
  const reading = parseHypothesis(sentence);
  if (!written || "refusal" in reading) return false;
  const { threshold: said } = reading.hypothesis;
  return said.direction === written.direction && !contradicts(said, written);
}
