import type { EntryOf } from "../../index/entry.ts";
import type { Experiment } from "../../model/experiment.ts";
import { choiceOf } from "../../model/stage-of.ts";
import { designOf } from "../../verdict/planning/design-of.ts";
import type { PlannedTest } from "../../verdict/planning/design.ts";
import { isJudged, isWritten } from "../missing-key.ts";
import { metricOf } from "../names/metric-of.ts";
import { areResultsWritten } from "../results/written-results.ts";
import type { RuleContext } from "../rule.ts";

/**
 * The test that an undecided plan leads to; `undefined` where there is none, where people judge, and where something
 * that it depends on is written and cannot be read, which has a finding of its own.
 */
export function plannedTestOf(entry: EntryOf<"experiment">, context: RuleContext): PlannedTest | undefined {
  const { record, source, root } = entry;
  if (record.threshold === undefined || isJudged(entry) || choiceOf(record)) return undefined;
  if (decisive.some((key) => record[key] === undefined && isWritten(source, key))) return undefined;
  const answer = designOf(record, metricOf(context, record.metric, root));
  return answer.status === "undefined" ? undefined : answer;
}

/** The same as long as nothing was read: results are no time to plan. */
export function openPlanOf(entry: EntryOf<"experiment">, context: RuleContext): PlannedTest | undefined {
  return areResultsWritten(entry.source) ? undefined : plannedTestOf(entry, context);
}

const decisive = [
  "arms",
  "baseline",
  "confidence",
  "expect",
  "looks",
  "sample",
  "traffic",
  "window",
] as const satisfies readonly (keyof Experiment)[];
