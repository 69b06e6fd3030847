import type { Day } from "../base/day.ts";
import type { DataReading, DataRequest } from "../data/data-reading.ts";
import type { Registration } from "../history/registration.ts";
import type { Experiment } from "../model/experiment.ts";
import type { Metric } from "../model/metric.ts";

/** What the dictionary says of a metric, as far as a verdict depends on it. */
export type MeasuredMetric = Pick<Metric, "title" | "type" | "quantile" | "unit" | "better" | "baseline">;

/** All that a verdict depends on: an experiment, and what stands outside of its file. */
export interface VerdictInput {
  readonly record: Experiment;
  /** What the dictionary says of a metric by its id; `undefined` where it says nothing. */
  readonly metricOf: (id: string) => MeasuredMetric | undefined;
  /** What came of a file of rows; `undefined` while nobody has read it. */
  readonly dataOf: (request: DataRequest) => DataReading | undefined;
  /** How the plan stands to what was registered; `undefined` where git was not asked. */
  readonly registration: Registration | undefined;
  readonly today: Day;
  /** Days after the window in which a reading still belongs to it. */
  readonly grace: number;
}
