import { valueInUnit } from "../grammar/compare-quantities.ts";
import { baselineIn } from "../model/baseline-in.ts";
import type { Experiment } from "../model/experiment.ts";
import { normalQuantile } from "../stats/distributions/normal-quantile.ts";
import type { Evidence } from "../verdict/evidence.ts";
import type { MeasuredMetric } from "../verdict/verdict-input.ts";
import type { Effect } from "./effect.ts";
import { rounded } from "./plot-of.ts";

/**
 * The effect that the evidence of a claim shows, with the error that its interval has on the scale of logarithms.
 *
 * `undefined` where nobody says what the metric was before, and where a ratio or its interval does not exist.
 */
export function effectOf(
  evidence: Evidence,
  record: Experiment,
  metric: MeasuredMetric | undefined,
): Effect | undefined {
  const { estimate, interval, intervalLevel, arm } = evidence;
  const toRatio = ratioFor(evidence, record, metric);
  if (!toRatio || estimate === null) return undefined;
  const ratio = toRatio(estimate);
  const ends = interval.map((end) => (end === null ? undefined : toRatio(end)));
  const error = errorOf(ratio, ends, normalQuantile((1 + intervalLevel) / 2));
  if (error === undefined || !isPositive(ratio)) return undefined;
  return { change: rounded(ratio - 1), error: rounded(error), against: arm === undefined ? "baseline" : "control" };
}

/** How a number of the evidence becomes a ratio to what was there before. */
function ratioFor(
  evidence: Evidence,
  record: Experiment,
  metric: MeasuredMetric | undefined,
): ((value: number) => number) | undefined {
  if (evidence.scale === "relative") return (value) => 1 + value;
  const baseline = baselineOf(evidence, record, metric);
  if (baseline === undefined || !isPositive(baseline)) return undefined;
  return evidence.scale === "level" ? (value) => value / baseline : (value) => 1 + value / baseline;
}

function baselineOf(
  { bound, side, unit, to }: Evidence,
  record: Experiment,
  metric: MeasuredMetric | undefined,
): number | undefined {
  const text = record.baseline ?? metric?.baseline;
  if (text === undefined) return undefined;
  const traits = { id: record.metric, title: metric?.title, type: metric?.type, unit: metric?.unit };
  const bar = { direction: side, value: bound, relative: false, ...unit, ...(to !== undefined && { to }) };
  const level = baselineIn(text, traits, bar);
  return level && valueInUnit(level, unit);
}

/** From both ends of the interval, or from the one that exists. */
function errorOf(ratio: number, ends: readonly (number | undefined)[], reach: number): number | undefined {
  const [below, above] = ends.map((end) =>
    end !== undefined && isPositive(end) ? Math.abs(Math.log(end / ratio)) / reach : undefined,
  );
  const error = below !== undefined && above !== undefined ? (below + above) / 2 : (below ?? above);
  return error !== undefined && isPositive(error) ? error : undefined;
}

function isPositive(value: number): boolean {
  return value > 0 && Number.isFinite(value);
}
