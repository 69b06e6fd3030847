import { baselineIn } from "../model/baseline-in.ts";
import type { Experiment, Result } from "../model/experiment.ts";
import { levelIn } from "../model/level-in.ts";
import { unitOfMetric, type MetricTraits } from "../model/measured-unit.ts";
import { thresholdOf } from "../model/threshold-of.ts";
import { writtenBaseline } from "../model/written-baseline.ts";
import type { Threshold } from "../grammar/threshold.ts";
import type { Quantity } from "../grammar/quantity.ts";
import type { Claim, MetricUnit } from "./claim.ts";
import type { ClaimRole } from "./evidence.ts";
import { quantileIn } from "./quantile-in.ts";
import type { MeasuredMetric, VerdictInput } from "./verdict-input.ts";

/** Everything that a plan claims and that can be read, the claim that decides first. */
export function claimsOf({ record, metricOf }: Pick<VerdictInput, "record" | "metricOf">): readonly Claim[] {
  const { metric = "", threshold, guardrails = [], secondary = [] } = record;
  const written = [
    { role: "primary" as const, metric, threshold },
    ...guardrails.map((claim) => ({ ...claim, role: "guardrail" as const })),
    ...secondary.map((claim) => ({ ...claim, role: "secondary" as const })),
  ];
  return written.flatMap(({ role, metric: id = "", threshold: words }) => {
    const read = words === undefined ? undefined : thresholdOf(words);
    return read && words !== undefined ? [claimOf(record, role, id, words, read, metricOf(id))] : [];
  });
}

function claimOf(
  record: Experiment,
  role: ClaimRole,
  metric: string,
  words: string,
  read: Threshold,
  known: MeasuredMetric = {},
): Claim {
  const { type, quantile } = kindOf(record, metric, known);
  const traits: MetricTraits = { id: metric, title: known.title, type, unit: known.unit };
  const today = writtenBaseline(record, metric, known);
  const threshold = levelIn(read, traits, today);
  const baseline = today === undefined ? undefined : baselineIn(today, traits, threshold);
  return {
    role,
    metric,
    words: words.trim(),
    threshold,
    type,
    unit: unitOf(threshold, traits, baseline),
    ...(quantile !== undefined && { quantile }),
    ...(known.better && { better: known.better }),
    ...(baseline && { baseline }),
  };
}

/** What kind of number a metric is: as its file says, else as its results look. */
function kindOf(
  record: Experiment,
  metric: string,
  { type, quantile, title }: MeasuredMetric,
): Pick<Claim, "type" | "quantile"> {
  const named = quantile ?? quantileIn(metric, title, metric === record.metric ? record.hypothesis : undefined);
  if (type) return type === "quantile" && named !== undefined ? { type, quantile: named } : { type };
  const results = (record.results ?? []).filter((result) => (result.metric ?? record.metric ?? "") === metric);
  const seen = results.map(typeOfReading).findLast((one) => one !== undefined);
  return seen === "values" ? valuesKind(named) : { type: seen ?? "proportion" };
}

function valuesKind(quantile: number | undefined): Pick<Claim, "type" | "quantile"> {
  return quantile === undefined ? { type: "mean" } : { type: "quantile", quantile };
}

function typeOfReading(result: Result): "proportion" | "rate" | "mean" | "values" | undefined {
  const { successes, events, mean, values, before, columns = {} } = result;
  const has = (column: string): boolean => Object.hasOwn(columns, column);
  if (successes !== undefined || has("successes") || has("outcome")) return "proportion";
  if (events !== undefined || has("events")) return "rate";
  if (mean !== undefined || before !== undefined || has("mean") || has("before")) return "mean";
  return values !== undefined || has("value") ? "values" : undefined;
}

function unitOf({ direction, unit, per, relative }: Threshold, traits: MetricTraits, baseline?: Quantity): MetricUnit {
  const isChange = direction === "increase" || direction === "decrease" || direction === "no-worse";
  const isOfLevel = unit === "times" || (isChange && relative !== false);
  if (!isOfLevel) return { unit: unit === "points" ? "percent" : unit, ...(per && { per }) };
  const measured = baseline ?? unitOfMetric(traits);
  return { unit: measured?.unit ?? "count", ...(measured?.per && { per: measured.per }) };
}
