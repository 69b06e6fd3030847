import type { Experiment } from "./experiment.ts";
import type { Metric } from "./metric.ts";

/** What a metric is today, as it is written: in the plan for the metric that decides, else in the metric's own file. */
export function writtenBaseline(
  record: Pick<Experiment, "metric" | "baseline">,
  metric: string | undefined,
  known: Pick<Metric, "baseline"> | undefined,
): string | undefined {
  return (metric === record.metric ? record.baseline : undefined) ?? known?.baseline;
}
