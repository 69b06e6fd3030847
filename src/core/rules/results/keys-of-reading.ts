import type { Experiment } from "../../model/experiment.ts";
import { readingOf } from "../../model/threshold-of.ts";

/** The keys in which the metric is read, without values: a number that we made up could stay. */
export function keysOfReading({ criterion, threshold, metric }: Experiment): string {
  if (criterion !== undefined && metric === undefined) return "judged: , by:";
  const reading = threshold === undefined ? undefined : readingOf(threshold);
  const unit = reading && "threshold" in reading ? reading.threshold.unit : "percent";
  return unit === "percent" || unit === "ratio" || unit === "points" ? "successes: , of:" : "mean: , sd: , n:";
}
