import { describeThreshold, formatThreshold } from "../grammar/format-threshold.ts";
import { formatQuantity } from "../grammar/format-quantity.ts";
import type { Hypothesis } from "../grammar/hypothesis.ts";
import { parseQuantity, type Quantity } from "../grammar/quantity.ts";
import type { Refusal } from "../grammar/reading.ts";
import { parseThreshold, type Threshold } from "../grammar/threshold.ts";
import { escapeMarkdown } from "./markdown.ts";
import { topLevelWords, type Subject } from "./question.ts";
import { readingOfSentence } from "./sentence-reading.ts";

/** How a threshold is read, in words; or why it is not. */
export function thresholdText(words: string, { text, place }: Subject): string {
  const reading = parseThreshold(words);
  if ("refusal" in reading) return refusedText(reading.refusal);
  const baseline = place.path.length === 1 ? topLevelWords(text, "baseline") : undefined;
  const end = baseline === undefined ? undefined : endText(reading.threshold, baseline);
  return [describeThreshold(reading.threshold), end]
    .filter(Boolean)
    .map((line) => escapeMarkdown(line ?? ""))
    .join("\n\n");
}

/** Where a change ends that starts from a baseline: "From 6.5% that is 8.5%." */
function endText(threshold: Threshold, baseline: string): string | undefined {
  const read = parseQuantity(baseline);
  if ("refusal" in read || (threshold.direction !== "increase" && threshold.direction !== "decrease")) return undefined;
  const end = endOf(threshold, read.quantity);
  return end && `From ${formatQuantity(read.quantity)} that is ${formatQuantity(end)}.`;
}

function endOf({ direction, value, unit, relative }: Threshold, start: Quantity): Quantity | undefined {
  const sign = direction === "increase" ? 1 : -1;
  if (relative) return rounded(start, start.value * (1 + sign * value));
  if (relative === null) return undefined;
  if (unit === "points" && start.unit === "percent") return rounded(start, start.value + (sign * value) / 100);
  return unit === start.unit ? rounded(start, start.value + sign * value) : undefined;
}

function rounded(start: Quantity, value: number): Quantity {
  return { ...start, value: Number(value.toPrecision(4)) };
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
