import { findMetricFact } from "../index/verdict-in-snapshot.ts";
import type { Experiment, Result } from "../model/experiment.ts";
import { plannedTypeOf } from "../verdict/planning/planned-type.ts";
import { findAnswer } from "./answering.ts";
import type { ExperimentMoment } from "./moment.ts";
import type { Answers } from "./question.ts";
import { measuredIn } from "./typed-reading.ts";

/** In which form a reading is typed. */
export type ReadingType = "share" | "mean" | "values" | "rate" | "pairs" | "judged";

/**
 * The form of the next reading: that of which something was typed, else that of the last one of its metric, else what
 * the metric's file says, else what the plan looks like.
 */
export function readingTypeOf({ entry, snapshot }: ExperimentMoment, answers: Answers): ReadingType {
  const { record, root } = entry;
  const [begun] = measuredIn(answers);
  if (begun !== undefined) return typeOfKey(begun);
  if (record.criterion !== undefined && record.metric === undefined) return "judged";
  const metric = findAnswer(answers, "metric") ?? record.metric ?? "";
  const [last] = measuredIn(readingsOf(record, metric).at(-1) ?? {});
  if (last !== undefined) return typeOfKey(last);
  const known = findMetricFact(snapshot, metric, root);
  const type = known?.type ?? plannedTypeOf(claimOn(record, metric), known ?? {});
  if (type === "quantile" || type === "ordinal") return "values";
  return type === "proportion" ? "share" : type;
}

/** The readings of a metric that were typed, the earliest line first. */
export function readingsOf({ metric: primary = "", results = [] }: Experiment, metric: string): readonly Result[] {
  return results.filter((result) => (result.metric ?? primary) === metric && result.data === undefined);
}

function claimOn(record: Experiment, metric: string): Experiment {
  if (metric === record.metric) return record;
  const claim = [...(record.guardrails ?? []), ...(record.secondary ?? [])].find((one) => one.metric === metric);
  return { metric, ...(claim?.threshold === undefined ? {} : { threshold: claim.threshold }) };
}

function typeOfKey(key: string): ReadingType {
  if (key === "successes" || key === "of") return "share";
  if (key === "events" || key === "exposure") return "rate";
  if (key === "before" || key === "after") return "pairs";
  return key === "values" || key === "judged" ? key : "mean";
}
