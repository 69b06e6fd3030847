import { describeThreshold, formatThreshold } from "../../grammar/format-threshold.ts";
import { formatQuantity } from "../../grammar/format-quantity.ts";
import type { Hypothesis } from "../../grammar/hypothesis.ts";
import { parseQuantity } from "../../grammar/quantity.ts";
import type { Refusal } from "../../grammar/reading.ts";
import { parseThreshold } from "../../grammar/threshold.ts";
import { findById } from "../../index/find.ts";
import { movementOf } from "../lens/end-of-change.ts";
import { escapeMarkdown } from "../../base/markdown.ts";
import { topLevelWords, type Subject } from "../place/question.ts";
import { readingOfSentence } from "../completion/sentence-reading.ts";

/** How a threshold is read, in words; or why it is not. */
export function thresholdText(words: string, subject: Subject): string {
  const reading = parseThreshold(words);
  if ("refusal" in reading) return refusedText(reading.refusal);
  const end = subject.place.path.length === 1 ? endText(words, subject) : undefined;
  return [describeThreshold(reading.threshold), end]
    .filter(Boolean)
    .map((line) => escapeMarkdown(line ?? ""))
    .join("\n\n");
}

/** Where a change ends that starts from a baseline: "From 6.5% that is 8.5%." */
function endText(threshold: string, { text, kind, root, snapshot }: Subject): string | undefined {
  const metric = kind === "experiment" ? topLevelWords(text, "metric") : undefined;
  const known = metric === undefined ? undefined : findById(snapshot, "metric", metric, root)?.record;
  const baseline = topLevelWords(text, "baseline") ?? known?.baseline;
  const movement = baseline === undefined ? undefined : movementOf(threshold, baseline, { ...known, id: metric });
  return movement && `From ${formatQuantity(movement.from)} that is ${formatQuantity(movement.to)}.`;
}

/** How a quantity is read; or why it is not. */
export function quantityText(words: string): string {
  const reading = parseQuantity(words);
  if ("refusal" in reading) return refusedText(reading.refusal);
  const { unit } = reading.quantity;
  const name = unitNames[unit];
  return escapeMarkdown(`Read as ${formatQuantity(reading.quantity)}${name === undefined ? "" : `, ${name}`}.`);
}

const unitNames: Readonly<Record<string, string>> = {
  percent: "a share",
  points: "percentage points",
  ratio: "a share",
  count: "a count",
  times: "a multiple of the baseline or control",
  ms: "in milliseconds",
  s: "in seconds",
  min: "in minutes",
  h: "in hours",
};

/** How a hypothesis is read, part by part; or why it is not. */
export function sentenceText(words: string): string {
  const reading = readingOfSentence(words);
  if ("refusal" in reading) return refusedText(reading.refusal);
  const { hypothesis } = reading;
  return [
    escapeMarkdown(describeThreshold(hypothesis.threshold)),
    partsOf(hypothesis)
      .map(([name, part]) => `- ${name}: ${part === undefined ? "*not said*" : escapeMarkdown(part)}`)
      .join("\n"),
  ].join("\n\n");
}

type Named = readonly [name: string, words: string | undefined];

/** Change and window are told where they are said; without the others a plan is not whole. */
function partsOf({ metric, threshold, population, change, window, baseline }: Hypothesis): readonly Named[] {
  const optional: readonly Named[] = [
    ["change", change?.text],
    ["baseline", baseline && formatQuantity(baseline)],
    ["window", window?.text],
  ];
  return [
    ["metric", metric?.text],
    ["threshold", formatThreshold(threshold)],
    ["population", population?.text],
    ...optional.filter(([, words]) => words !== undefined),
  ];
}

function refusedText({ message }: Refusal): string {
  return `**This cannot be read.** ${escapeMarkdown(message)}`;
}
