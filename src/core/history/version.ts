import type { Day } from "../base/day.ts";
import { decisionChoices, type DecisionChoice } from "../base/decision-choice.ts";
import { hashText } from "../base/hash-text.ts";
import type { Experiment } from "../model/experiment.ts";
import { predictionsIn, type Predictions } from "../model/predictions-in.ts";
import { areKeysOf, kinds } from "../model/kinds.ts";
import type { Metric } from "../model/metric.ts";
import { readRecord } from "../model/read-record.ts";
import { isPlanComplete } from "../model/stage-of.ts";
import { windowOf } from "../model/window.ts";
import { findNode, isEmpty, valueOf, type SourceDocument } from "../source/source-document.ts";
import { protocolOf, type Protocol } from "./protocol.ts";

/** What one version of an experiment's file says, as far as registration depends on it. Plain JSON. */
export interface ExperimentVersion {
  readonly protocol: Protocol;
  /** Whether hypothesis, bar and end can be read. */
  readonly isComplete: boolean;
  /** The first day of the window. */
  readonly from?: Day;
  /** A hash of its results; absent while it has none. */
  readonly results?: number;
  /** What was decided; absent while nothing was. */
  readonly choice?: DecisionChoice;
  /** How probable people thought it that the claim holds; absent where nobody said so. */
  readonly predictions?: Predictions;
}

/** What one version of a metric's file says about how it is measured. */
export interface MetricVersion {
  readonly definition: string;
}

/** `unreadable` is a file that is no YAML of ours; `missing` one that this clone of the repository does not hold. */
export type Version<Kind> = Kind | "unreadable" | "missing";

/** The version of an experiment's file that holds this text. */
export function readExperimentVersion(source: SourceDocument): Version<ExperimentVersion> {
  if (!isOurs("experiment", source)) return "unreadable";
  return experimentVersionOf(readRecord(source, kinds.experiment.schema).value, source);
}

/** The same, of a file that has been read. */
export function experimentVersionOf(record: Experiment, source: SourceDocument): ExperimentVersion {
  const { from } = windowOf(record);
  const plan = { protocol: protocolOf(record), isComplete: isPlanComplete(record) };
  return withRestOf(from === undefined ? plan : { ...plan, from }, source);
}

/** A version with what is no part of the plan, such as results and predictions, of another text that has the same plan. */
export function withRestOf(
  { protocol, isComplete, from }: ExperimentVersion,
  source: SourceDocument,
): ExperimentVersion {
  const plan = { protocol, isComplete, ...(from === undefined ? {} : { from }) };
  // As it is written: a result with a slip in it is a result that somebody has seen.
  const results = findNode(source, ["results"]);
  const hasResults = results?.kind === "sequence" ? 0 < results.items.length : !isEmpty(results);
  const choice = choiceIn(source);
  const predictions = predictionsIn(source);
  return {
    ...plan,
    ...(hasResults ? { results: hashText(JSON.stringify(valueOf(results))) } : {}),
    ...(choice ? { choice } : {}),
    ...(predictions ? { predictions } : {}),
  };
}

function choiceIn(source: SourceDocument): DecisionChoice | undefined {
  const node = findNode(source, ["decision", "choice"]);
  return decisionChoices.find((choice) => node?.kind === "scalar" && node.value === choice);
}

/** The version of a metric's file that holds this text. */
export function readMetricVersion(source: SourceDocument): Version<MetricVersion> {
  if (!isOurs("metric", source)) return "unreadable";
  return { definition: definitionOf(readRecord(source, kinds.metric.schema).value) };
}

/** What the same numbers would mean something else without, in words. */
function definitionOf({ type, quantile, unit, better, formula }: Metric): string {
  const parts = Object.entries({ type, quantile, unit, better, formula });
  return parts.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`])).join(", ");
}

/** Whether a text is one of our files of this kind, and can be read. */
export function isOurs(kind: "experiment" | "metric", { root, isBroken }: SourceDocument): boolean {
  if (root?.kind !== "mapping" || isBroken) return false;
  return areKeysOf(
    kind,
    root.entries.map(({ key }) => key).filter((key) => key !== "$schema"),
  );
}
