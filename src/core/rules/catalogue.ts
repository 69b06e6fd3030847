import { amendmentMissing } from "./catalogue/amendment-missing.ts";
import { amendmentWithoutReason } from "./catalogue/amendment-without-reason.ts";
import { baselineMeetsThreshold } from "./catalogue/baseline-meets-threshold.ts";
import { blameWording } from "./catalogue/blame-wording.ts";
import { branchGoneUnlearned } from "./catalogue/branch-gone-unlearned.ts";
import { branchMergedUndecided } from "./catalogue/branch-merged-undecided.ts";
import { builtMoreThanNeeded } from "./catalogue/built-more-than-needed.ts";
import { cannotBeSupported } from "./catalogue/cannot-be-supported.ts";
import { checkBackDue } from "./catalogue/check-back-due.ts";
import { cheaperTestPossible } from "./catalogue/cheaper-test-possible.ts";
import { consolidationPeriod } from "./catalogue/consolidation-period.ts";
import { countableCriterion } from "./catalogue/countable-criterion.ts";
import { dataRowsLeftOut } from "./catalogue/data-rows-left-out.ts";
import { dataUnreadable } from "./catalogue/data-unreadable.ts";
import { decisionAgainstRule } from "./catalogue/decision-against-rule.ts";
import { decisionBeforeResult } from "./catalogue/decision-before-result.ts";
import { decisionDebt } from "./catalogue/decision-debt.ts";
import { decisionOverdue } from "./catalogue/decision-overdue.ts";
import { decisionUnknown } from "./catalogue/decision-unknown.ts";
import { decisionWithoutReason } from "./catalogue/decision-without-reason.ts";
import { directionMissing } from "./catalogue/direction-missing.ts";
import { duplicateId } from "./catalogue/duplicate-id.ts";
import { expectEqualsThreshold } from "./catalogue/expect-equals-threshold.ts";
import { experimentsCollide } from "./catalogue/experiments-collide.ts";
import { flagOfStoppedExperiment } from "./catalogue/flag-of-stopped-experiment.ts";
import { goalpostsMoved } from "./catalogue/goalposts-moved.ts";
import { guardrailNotMeasured } from "./catalogue/guardrail-not-measured.ts";
import { guardrailWithoutThreshold } from "./catalogue/guardrail-without-threshold.ts";
import { hypothesisDisagrees } from "./catalogue/hypothesis-disagrees.ts";
import { hypothesisMissing } from "./catalogue/hypothesis-missing.ts";
import { ignoreUnused } from "./catalogue/ignore-unused.ts";
import { ignoreWithoutReason } from "./catalogue/ignore-without-reason.ts";
import { learningMissing } from "./catalogue/learning-missing.ts";
import { learningSupersededUnknown } from "./catalogue/learning-superseded-unknown.ts";
import { memoMissing } from "./catalogue/memo-missing.ts";
import { memoRestatesNumber } from "./catalogue/memo-restates-number.ts";
import { metricMissing } from "./catalogue/metric-missing.ts";
import { moreLooksThanPlanned } from "./catalogue/more-looks-than-planned.ts";
import { nearDuplicateHypothesis } from "./catalogue/near-duplicate-hypothesis.ts";
import { noObjective } from "./catalogue/no-objective.ts";
import { noObservations } from "./catalogue/no-observations.ts";
import { noUnit } from "./catalogue/no-unit.ts";
import { notFalsifiable } from "./catalogue/not-falsifiable.ts";
import { planWithResult } from "./catalogue/plan-with-result.ts";
import { populationMissing } from "./catalogue/population-missing.ts";
import { propagationOpen } from "./catalogue/propagation-open.ts";
import { relativeOrPoints } from "./catalogue/relative-or-points.ts";
import { relativeThresholdWithoutBaseline } from "./catalogue/relative-threshold-without-baseline.ts";
import { resultImpossible } from "./catalogue/result-impossible.ts";
import { resultNotRegistered } from "./catalogue/result-not-registered.ts";
import { resultOutsideWindow } from "./catalogue/result-outside-window.ts";
import { resultOverdue } from "./catalogue/result-overdue.ts";
import { sampleMissing } from "./catalogue/sample-missing.ts";
import { sampleRatioMismatch } from "./catalogue/sample-ratio-mismatch.ts";
import { startedUnregistered } from "./catalogue/started-unregistered.ts";
import { textCutByComment } from "./catalogue/text-cut-by-comment.ts";
import { thresholdMissing } from "./catalogue/threshold-missing.ts";
import { thresholdUnreadable } from "./catalogue/threshold-unreadable.ts";
import { twoClaims } from "./catalogue/two-claims.ts";
import { underpowered } from "./catalogue/underpowered.ts";
import { unitCircle } from "./catalogue/unit-circle.ts";
import { unitNamesWork } from "./catalogue/unit-names-work.ts";
import { unitNotSmart } from "./catalogue/unit-not-smart.ts";
import { unitOverdue } from "./catalogue/unit-overdue.ts";
import { unknownKey } from "./catalogue/unknown-key.ts";
import { unknownMetric } from "./catalogue/unknown-metric.ts";
import { unknownObjective } from "./catalogue/unknown-objective.ts";
import { unknownParent } from "./catalogue/unknown-parent.ts";
import { unknownUnit } from "./catalogue/unknown-unit.ts";
import { unreadableFile } from "./catalogue/unreadable-file.ts";
import { vanityMetric } from "./catalogue/vanity-metric.ts";
import { verdictContradictsMemo } from "./catalogue/verdict-contradicts-memo.ts";
import { viewUnreadable } from "./catalogue/view-unreadable.ts";
import { weaselWords } from "./catalogue/weasel-words.ts";
import { windowEndMissing } from "./catalogue/window-end-missing.ts";
import { windowReversed } from "./catalogue/window-reversed.ts";
import { windowTooLong } from "./catalogue/window-too-long.ts";
import { windowTooShort } from "./catalogue/window-too-short.ts";
import { wipLimit } from "./catalogue/wip-limit.ts";
import { wrongType } from "./catalogue/wrong-type.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order in which the README lists them. */
export const catalogue = [
  // The plan.
  hypothesisMissing,
  metricMissing,
  thresholdMissing,
  directionMissing,
  thresholdUnreadable,
  relativeOrPoints,
  relativeThresholdWithoutBaseline,
  baselineMeetsThreshold,
  notFalsifiable,
  windowEndMissing,
  windowReversed,
  windowTooLong,
  cannotBeSupported,
  underpowered,
  windowTooShort,
  expectEqualsThreshold,
  sampleMissing,
  guardrailWithoutThreshold,
  populationMissing,
  cheaperTestPossible,
  countableCriterion,
  // Its sentence and its metric.
  hypothesisDisagrees,
  twoClaims,
  weaselWords,
  nearDuplicateHypothesis,
  unknownMetric,
  vanityMetric,
  // The run.
  experimentsCollide,
  wipLimit,
  consolidationPeriod,
  // Registration.
  goalpostsMoved,
  amendmentWithoutReason,
  amendmentMissing,
  startedUnregistered,
  planWithResult,
  moreLooksThanPlanned,
  resultNotRegistered,
  // Results and memos.
  resultOverdue,
  resultOutsideWindow,
  resultImpossible,
  dataUnreadable,
  dataRowsLeftOut,
  sampleRatioMismatch,
  guardrailNotMeasured,
  noObservations,
  memoMissing,
  memoRestatesNumber,
  verdictContradictsMemo,
  blameWording,
  // Decisions.
  decisionOverdue,
  decisionUnknown,
  decisionBeforeResult,
  decisionWithoutReason,
  decisionAgainstRule,
  decisionDebt,
  propagationOpen,
  checkBackDue,
  // Learnings.
  learningMissing,
  learningSupersededUnknown,
  // Units of learning.
  unitNamesWork,
  unitNotSmart,
  unitOverdue,
  noUnit,
  noObjective,
  unitCircle,
  unknownUnit,
  unknownParent,
  unknownObjective,
  viewUnreadable,
  // Branches and code.
  branchMergedUndecided,
  branchGoneUnlearned,
  flagOfStoppedExperiment,
  builtMoreThanNeeded,
  // Files.
  duplicateId,
  unreadableFile,
  wrongType,
  unknownKey,
  textCutByComment,
  // Comments; last, because only when all others have spoken it shows which comments hide nothing.
  ignoreWithoutReason,
  ignoreUnused,
] as const satisfies readonly Rule[];

/** The rule of an id; `undefined` for an id that no rule has. */
export function findRule(id: string): Rule | undefined {
  return catalogue.find((rule) => rule.id === id);
}
