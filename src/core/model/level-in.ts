import type { Threshold } from "../grammar/threshold.ts";
import { baselineIn } from "./baseline-in.ts";
import { countedIn, unitOfMetric, type MetricTraits } from "./measured-unit.ts";

/**
 * A threshold whose bare level counts in the unit of its metric, else in that of the baseline: "at least 8" of a
 * metric in percent is "at least 8%". Changes, and levels that may mean two things, stay as they are written, but for
 * the points of a score, which are no percentage points.
 */
export function levelIn(threshold: Threshold, metric: MetricTraits, baseline?: string): Threshold {
  const { direction, value, to } = threshold;
  if (direction !== "at-least" && direction !== "at-most" && direction !== "between") {
    const isOfScore = threshold.unit === "points" && unitOfMetric(metric)?.unit === "score";
    return isOfScore ? { ...threshold, unit: "score" } : threshold;
  }
  const today = baseline === undefined ? undefined : baselineIn(baseline, metric);
  const unit = unitOfMetric(metric) ?? (today && { ...today, isSaid: false });
  const level = countedIn({ ...threshold, value }, unit);
  const upper = to === undefined ? level : countedIn({ ...threshold, value: to }, unit);
  if (!level || !upper) return threshold;
  const { value: lower, unit: counted, per } = level;
  return {
    ...threshold,
    value: lower,
    unit: counted,
    ...(per && { per }),
    ...(to !== undefined && { to: upper.value }),
  };
}
