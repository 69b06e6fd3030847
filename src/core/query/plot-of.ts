import { definedOf } from "../base/defined-of.ts";
import { inUnitOf, valueInUnit } from "../grammar/compare-quantities.ts";
import type { Quantity } from "../grammar/quantity.ts";
import { parseQuantity } from "../grammar/quantity.ts";
import type { Threshold } from "../grammar/threshold.ts";
import { dimensionOf } from "../grammar/unit.ts";
import { baselineIn } from "../model/baseline-in.ts";
import type { Experiment } from "../model/experiment.ts";
import { levelIn } from "../model/level-in.ts";
import type { MetricTraits } from "../model/measured-unit.ts";
import { thresholdOf } from "../model/threshold-of.ts";
import type { Evidence } from "../verdict/evidence.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { MeasuredMetric } from "../verdict/verdict-input.ts";
import type { IntervalPlot } from "./interval-plot.ts";
import { intervalWords, valueWords } from "../verdict/words/value-words.ts";
import { verdictTitleOf } from "./verdict-words.ts";

/** A claim as a plot shows it, with or without what was observed. */
type Bar = Pick<Evidence, "bound" | "to" | "side" | "scale" | "unit" | "threshold">;

/** The picture of the claim that decides; `undefined` where its threshold is no number on a scale. */
export function plotOf(
  record: Experiment,
  verdict: Verdict,
  metric: MeasuredMetric | undefined,
): IntervalPlot | undefined {
  const evidence = verdict.claims.find(({ role }) => role === "primary");
  const bar = evidence ?? plannedBar(record, metric);
  if (!bar || !Number.isFinite(bar.bound)) return undefined;
  const { bound, side, to, threshold: words } = bar;
  const observed = evidence && observedOf(evidence, verdict);
  const marks = {
    to,
    was: formerBound(verdict.asRegistered?.threshold, bar),
    baseline: levelOf(record.baseline ?? metric?.baseline, bar, traitsOf(record, metric)),
    expect: observed ? undefined : expectationOf(record.expect, bar, traitsOf(record, metric)),
    observed,
  };
  const label = labelOf(bar, observed && evidence);
  return { label, words, bound, side, ...definedOf(marks) };
}

function labelOf(bar: Bar, evidence: Evidence | undefined): string {
  if (!evidence || evidence.estimate === null) return `No estimate; the claim is ${bar.threshold}.`;
  const interval = intervalWords(evidence.interval, evidence);
  const range = interval === undefined ? "" : `; ${Math.round(100 * evidence.intervalLevel)}% interval ${interval}`;
  return `${valueWords(evidence.estimate, evidence)} against ${bar.threshold}${range}.`;
}

function observedOf({ estimate, interval }: Evidence, verdict: Verdict): IntervalPlot["observed"] {
  const { look } = verdictTitleOf(verdict);
  if (estimate === null || look === "invalid" || look === "none") return undefined;
  const mark = look === "supported" || look === "refuted" || look === "collecting" ? look : "open";
  return { estimate: rounded(estimate), interval: [rounded(interval[0]), rounded(interval[1])], mark };
}

/** As exact as anybody can see: a card crosses to the wall, and there are many. */
export function rounded<T extends number | null>(value: T): T {
  return (value === null ? value : Number(value.toPrecision(6))) as T;
}

/** A level that is planned, in the numbers in which results will be counted. Changes need results to have a scale. */
function plannedBar(record: Experiment, metric: MeasuredMetric | undefined): Bar | undefined {
  const written = thresholdOf(record.threshold);
  if (!written || record.threshold === undefined) return undefined;
  const read = levelIn(written, traitsOf(record, metric), record.baseline ?? metric?.baseline);
  const { direction, value, to, unit, per } = read;
  if (direction !== "at-least" && direction !== "at-most" && direction !== "between") return undefined;
  return {
    bound: value,
    side: direction,
    scale: "level",
    unit: { unit, ...(per && { per }) },
    threshold: record.threshold,
    ...(to !== undefined && { to }),
  };
}

function traitsOf({ metric: id }: Experiment, metric: MeasuredMetric | undefined): MetricTraits {
  return { id, title: metric?.title, type: metric?.type, unit: metric?.unit };
}

/** A level in words, on the scale of a bar; `undefined` where the bar is a change, or counts something else. */
function levelOf(text: string | undefined, bar: Bar, metric: MetricTraits): number | undefined {
  const level = text === undefined || bar.scale !== "level" ? undefined : baselineIn(text, metric, asThreshold(bar));
  return level && valueInUnit(level, bar.unit);
}

/** What is expected is written like the threshold: a level, or a change of the same kind. */
function expectationOf(text: string | undefined, bar: Bar, metric: MetricTraits): number | undefined {
  if (bar.scale === "level") return levelOf(text, bar, metric);
  const reading = text === undefined ? undefined : parseQuantity(text);
  const threshold = thresholdOf(bar.threshold);
  if (!reading || !("quantity" in reading) || !threshold) return undefined;
  return scaled(bar, threshold, reading.quantity);
}

/** Where the threshold stood, as far as it was of the kind that it is today. */
function formerBound(words: string | undefined, bar: Bar): IntervalPlot["was"] {
  const [then, now] = [thresholdOf(words), thresholdOf(bar.threshold)];
  if (words === undefined || !then || !now || then.direction !== now.direction || then.relative !== now.relative) {
    return undefined;
  }
  const value = scaled(bar, now, then);
  return value === undefined || value === bar.bound ? undefined : { value, words };
}

/** Another number of the kind of a threshold, on the scale on which the threshold is `bar.bound`. */
function scaled(bar: Bar, threshold: Threshold, other: Quantity | Threshold): number | undefined {
  const isLevel = threshold.direction === "at-least" || threshold.direction === "at-most";
  // A change from a fixed baseline became a level, which does not grow in proportion to it.
  if (isLevel !== (bar.scale === "level") || threshold.value === 0) return undefined;
  if (dimensionOf(threshold.unit) !== dimensionOf(other.unit) || bar.to !== undefined) return undefined;
  return (bar.bound * inUnitOf(asQuantity(other), asQuantity(threshold)).value) / threshold.value;
}

function asQuantity({ value, unit, per }: Quantity | Threshold): Quantity {
  return { value, unit, ...(per && { per }) };
}

function asThreshold({ bound, side, unit, to }: Bar): Threshold {
  return { direction: side, value: bound, relative: false, ...unit, ...(to !== undefined && { to }) };
}
