import type { Quantity } from "../../grammar/quantity.ts";
import { isShareName } from "../../grammar/share-name.ts";
import type { Threshold } from "../../grammar/threshold.ts";
import { dimensionOf } from "../../grammar/unit.ts";
import { baselineIn } from "../../model/baseline-in.ts";
import type { Experiment } from "../../model/experiment.ts";
import { unitOfMetric } from "../../model/measured-unit.ts";
import { thresholdOf } from "../../model/threshold-of.ts";
import type { Claim } from "../claim.ts";
import { quantileIn, quantileInSentence } from "../quantile-in.ts";
import type { MeasuredMetric } from "../verdict-input.ts";

/**
 * What kind of number will be read, of a metric whose file does not say it and that nobody has read yet: by the units of
 * threshold, baseline and metric file, else by the name. What is no share, no rate and no percentile is a mean.
 */
export function plannedTypeOf(
  { metric: id, threshold: words, baseline, hypothesis }: Experiment,
  known: MeasuredMetric,
): Claim["type"] {
  const threshold = thresholdOf(words);
  const named = quantileIn(id, known.title) ?? quantileInSentence(hypothesis);
  if (named !== undefined) return "quantile";
  const today = baseline ?? known.baseline;
  const units = [
    threshold && levelUnitOf(threshold),
    unitOfMetric(known),
    today === undefined ? undefined : baselineIn(today, { id, ...known }),
  ].filter((unit) => unit !== undefined && unit.unit !== "times");
  const isShare = units.some((unit) => unit && (dimensionOf(unit.unit) === "ratio" || unit.unit === "points"));
  if (isShare || (units.length === 0 && isShareName(id ?? "") === true)) return "proportion";
  return units.some((unit) => unit?.unit === "count" && unit.per !== undefined) ? "rate" : "mean";
}

/** Percent of a change says nothing of what changes. */
function levelUnitOf({ direction, unit, per, relative }: Threshold): Pick<Quantity, "unit" | "per"> | undefined {
  const isLevel = direction === "at-least" || direction === "at-most" || direction === "between";
  if (!isLevel && relative !== false) return undefined;
  return { unit, ...(per && { per }) };
}
