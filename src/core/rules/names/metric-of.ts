import type { Quantity } from "../../grammar/quantity.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import { dimensionOf } from "../../grammar/unit.ts";
import type { EntryOf } from "../../index/entry.ts";
import { metricOfFact, type MetricFact } from "../../index/keys.ts";
import { baselineIn } from "../../model/baseline-in.ts";
import type { Experiment, Result } from "../../model/experiment.ts";
import { levelIn } from "../../model/level-in.ts";
import { unitOfMetric, type MetricTraits } from "../../model/measured-unit.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import { writtenBaseline } from "../../model/written-baseline.ts";
import { findById, type RuleContext } from "../rule.ts";

type ExperimentEntry = EntryOf<"experiment">;

/** What the dictionary says of a metric; `undefined` where it is not in it. */
export function metricOf(context: RuleContext, id: string | undefined, root: string): MetricFact | undefined {
  const provider = id ? findById(context, "metric", id, root) : undefined;
  return provider && metricOfFact(provider.fact);
}

/** What a metric of an experiment is today, as it is written: in the plan, else in the dictionary. */
export function baselineTextOf(
  { record, root }: ExperimentEntry,
  context: RuleContext,
  metric: string | undefined,
): string | undefined {
  return writtenBaseline(record, metric, metricOf(context, metric, root));
}

/** The same as a quantity; a bare number counts as the metric does, else as the threshold beside it. */
export function baselineOf(
  entry: ExperimentEntry,
  context: RuleContext,
  { metric, threshold, type }: Measured,
): Quantity | undefined {
  const text = baselineTextOf(entry, context, metric);
  const traits = traitsOf(entry, context, metric);
  return text === undefined ? undefined : baselineIn(text, { ...traits, type: type ?? traits.type }, threshold);
}

/** A claim about a metric, with what is known beside its file. */
interface Measured {
  readonly metric: string | undefined;
  readonly threshold?: Threshold | undefined;
  readonly type?: MetricTraits["type"];
}

/** The bar of an experiment; a bare level counts as the metric does, else as the baseline. */
export function barOf(entry: ExperimentEntry, context: RuleContext): Threshold | undefined {
  const { metric, threshold: text } = entry.record;
  const threshold = thresholdOf(text);
  return threshold && levelIn(threshold, traitsOf(entry, context, metric), baselineTextOf(entry, context, metric));
}

function traitsOf({ root }: ExperimentEntry, context: RuleContext, metric: string | undefined): MetricTraits {
  const { title, type, unit } = metricOf(context, metric, root) ?? {};
  return { id: metric, title, type, unit };
}

/** Whether a metric is known to be a share, so that a change of it in percent can mean two things. */
export function isShare(entry: ExperimentEntry, context: RuleContext, metric: string | undefined): boolean {
  return shareByFacts(entry, context, metric) === true;
}

/** The same as its file, the baseline or the results say; `undefined` where none of them tells. */
export function shareByFacts(
  entry: ExperimentEntry,
  context: RuleContext,
  metric: string | undefined,
): boolean | undefined {
  const known = metricOf(context, metric, entry.root);
  const unit = known && unitOfMetric(known)?.unit;
  if (unit !== undefined) return unit === "percent" || known?.type === "proportion";
  const today = baselineOf(entry, context, { metric });
  if (today && dimensionOf(today.unit) === "ratio") return true;
  if (isCountedOf(entry.record, metric)) return true;
  return known?.type !== undefined || (today && isAmount(today)) || isMeasured(entry.record, metric)
    ? false
    : undefined;
}

/** A unit of its own, or more than all of it, is no share. */
function isAmount({ unit, per, value }: Quantity): boolean {
  return unit !== "count" || per !== undefined || 100 < value;
}

function isCountedOf(experiment: Experiment, metric: string | undefined): boolean {
  return resultsOf(experiment, metric).some(({ successes }) => successes !== undefined);
}

function isMeasured(experiment: Experiment, metric: string | undefined): boolean {
  return resultsOf(experiment, metric).some(({ events, mean, values }) => (events ?? mean ?? values) !== undefined);
}

function resultsOf({ results = [], metric: primary }: Experiment, metric: string | undefined): readonly Result[] {
  return results.filter((result) => (result.metric ?? primary) === metric);
}
