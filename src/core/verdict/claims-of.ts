import { baselineIn } from "../model/baseline-in.ts";
import type { Experiment, Result } from "../model/experiment.ts";
import { levelIn } from "../model/level-in.ts";
import { unitOfMetric, type MetricTraits } from "../model/measured-unit.ts";
import { thresholdOf } from "../model/threshold-of.ts";
import { writtenBaseline } from "../model/written-baseline.ts";
import type { Threshold } from "../grammar/threshold.ts";
import { areComparable } from "../grammar/compare-quantities.ts";
import type { Quantity } from "../grammar/quantity.ts";
import type { Claim, MetricUnit } from "./claim.ts";
import type { ClaimRole } from "./evidence.ts";
import { quantileIn, quantileInSentence } from "./quantile-in.ts";
import type { MeasuredMetric, VerdictInput } from "./verdict-input.ts";

/** Everything that a plan claims and that can be read, the claim that decides first. */
export function claimsOf({ record, metricOf }: Pick<VerdictInput, "record" | "metricOf">): readonly Claim[] {
  const { metric = "", threshold, guardrails = [], secondary = [] } = record;
  const claims: Claim[] = [];
  const add = (role: ClaimRole, id: string, words: string | undefined): void => {
    const read = words === undefined ? undefined : thresholdOf(words);
    if (read && words !== undefined) claims.push(claimOf(record, role, id, words, read, metricOf(id)));
  };
  add("primary", metric, threshold);
  for (const guardrail of guardrails) add("guardrail", guardrail.metric ?? "", guardrail.threshold);
  for (const other of secondary) add("secondary", other.metric ?? "", other.threshold);
  return claims;
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
  const unit = unitOf(threshold, traits, baseline);
  return {
    role,
    metric,
    words: words.trim(),
    threshold,
    type,
    unit,
    written: writtenIn(traits, unit),
    ...(quantile !== undefined && { quantile }),
    ...(known.better && { better: known.better }),
    ...(baseline && { baseline }),
  };
}

/** What kind of number a metric is: as its file says, else as it is called and its results look. */
function kindOf(
  record: Experiment,
  metric: string,
  { type, quantile, title }: MeasuredMetric,
): Pick<Claim, "type" | "quantile"> {
  const seen = type ?? typeInResults(record, metric) ?? "proportion";
  const mayBeQuantile = seen === "quantile" || seen === "values" || (seen === "mean" && type === undefined);
  if (!mayBeQuantile) return { type: seen };
  const sentence = metric === record.metric ? record.hypothesis : undefined;
  const named = quantile ?? quantileIn(metric, title) ?? quantileInSentence(sentence);
  if (named !== undefined) return { type: "quantile", quantile: named };
  return { type: seen === "values" ? "mean" : seen };
}

function typeInResults({ metric: primary = "", results = [] }: Experiment, metric: string): TypeOfReading | undefined {
  for (let at = results.length - 1; 0 <= at; at--) {
    const result = results[at];
    const type = result && (result.metric ?? primary) === metric ? typeOfReading(result) : undefined;
    if (type) return type;
  }
  return undefined;
}

type TypeOfReading = "proportion" | "rate" | "mean" | "values";

function typeOfReading(result: Result): TypeOfReading | undefined {
  const { successes, events, mean, values, before, columns } = result;
  const has = (column: string): boolean => columns !== undefined && Object.hasOwn(columns, column);
  if (successes !== undefined || has("successes") || has("outcome")) return "proportion";
  if (events !== undefined || has("events")) return "rate";
  if (mean !== undefined || before !== undefined || has("mean") || has("before")) return "mean";
  return values !== undefined || has("value") ? "values" : undefined;
}

function unitOf({ direction, unit, per, relative }: Threshold, traits: MetricTraits, baseline?: Quantity): MetricUnit {
  const isChange = direction === "increase" || direction === "decrease" || direction === "no-worse";
  const isOfLevel = unit === "times" || (isChange && relative !== false);
  if (!isOfLevel) return { unit: unit === "points" ? "percent" : unit, ...(per && { per }) };
  const own = unitOfMetric(traits);
  const measured = own?.isSaid ? own : (baseline ?? own);
  return { unit: measured?.unit ?? "count", ...(measured?.per && { per: measured.per }) };
}

/** A list of milliseconds stays one where the threshold is written in seconds. */
function writtenIn(traits: MetricTraits, unit: MetricUnit): MetricUnit | undefined {
  const own = unitOfMetric(traits);
  return own?.isSaid && areComparable({ ...own, value: 1 }, { ...unit, value: 1 }) ? own : undefined;
}
