import { remember } from "../../base/remember.ts";
import { parseUnit } from "../../grammar/parse-unit.ts";
import { parseQuantity } from "../../grammar/quantity.ts";
import { parseThreshold } from "../../grammar/threshold.ts";
import type { EntryOf } from "../../index/entry.ts";
import type { Experiment } from "../../model/experiment.ts";
import { metricOf } from "../names/metric-of.ts";
import type { RuleContext } from "../rule.ts";

/** How the numbers of a metric are to be read. */
export interface Scale {
  /** Whether a number without a unit is a percentage. */
  readonly isPercent: boolean;
  /** Whether 100% is not the end: growth, attainment, utilisation. */
  readonly isOpen: boolean;
}

/**
 * What is known of the scale of a metric, from its file, from what the plan expects of it, and from its name.
 *
 * A percentage is a share, which lies between 0 and 100, unless something says otherwise.
 */
export function scaleOf(entry: EntryOf<"experiment">, metric: string | undefined, context: RuleContext): Scale {
  const known = metricOf(context, metric, entry.root);
  const expected = expectationsOf(entry.record, metric);
  const levels = [...expected, known?.baseline].flatMap((text) => levelsIn(text ?? ""));
  const isOpenType = known?.type !== undefined && known.type !== "proportion";
  return {
    isPercent: 0 < levels.length || isPercentUnit(known?.unit ?? ""),
    isOpen: isOpenType || levels.some(isBeyondShares) || growthWords.test(metric ?? ""),
  };
}

/** A reading as a percentage, where it is one: `9%`, or 9 of a metric in percent. */
export function percentageOf(value: string | number, { isPercent }: Scale): number | undefined {
  if (typeof value === "number") return isPercent ? value : undefined;
  const reading = parseQuantity(value);
  if (!("quantity" in reading) || reading.quantity.per) return undefined;
  if (reading.quantity.unit === "percent") return reading.quantity.value * 100;
  return reading.quantity.unit === "count" && isPercent ? reading.quantity.value : undefined;
}

/**
 * Names of percentages that may be negative, or more than 100.
 *
 * From the metrics of finance, sales and operations that are habitually given in percent without being a share.
 */
const growthWords =
  /(^|[^a-z])(growth|change|changes|delta|uplift|lift|increase|decrease|roi|roas|return|returns|margin|markup|nrr|net|attainment|achievement|utili[sz]ation|load|cpu|capacity|budget|overhead|overrun|variance|deviation|coverage|index|ratio|yield|speedup|improvement|saving|savings|trend)([^a-z]|$)/i;

/** Everything that the plan says the metric is or should be. */
function expectationsOf(experiment: Experiment, metric: string | undefined): readonly (string | undefined)[] {
  const { threshold, baseline, expect, guardrails = [], secondary = [] } = experiment;
  if (metric === experiment.metric) return [threshold, baseline, expect];
  return [...guardrails, ...secondary].filter((claim) => claim.metric === metric).map((claim) => claim.threshold);
}

/** The levels in percent that a threshold or a quantity names, as fractions; none for the size of a change. */
const levelsIn = remember((text: string): readonly number[] => {
  if (text === "") return [];
  const quantity = parseQuantity(text);
  if ("quantity" in quantity) return quantity.quantity.unit === "percent" ? [quantity.quantity.value] : [];
  const reading = parseThreshold(text);
  if (!("threshold" in reading) || reading.threshold.unit !== "percent") return [];
  const { direction, value, to } = reading.threshold;
  if (direction === "increase" || direction === "decrease" || direction === "no-worse") return [];
  return to === undefined ? [value] : [value, to];
});

const isPercentUnit = remember((text: string) => parseUnit(text)?.unit === "percent");

function isBeyondShares(level: number): boolean {
  return level < 0 || 1 < level;
}
