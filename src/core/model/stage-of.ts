import { addDays, type Day } from "../base/day.ts";
import { decisionChoices, type DecisionChoice } from "../base/decision-choice.ts";
import { stages, type Stage } from "../base/stage.ts";
import type { Experiment } from "./experiment.ts";
import { daysOfLength } from "./fields.ts";
import { receiptsIn, type ReceiptContext } from "./receipts-in.ts";
import { hasResults, isSampleReached, type ObservedInData } from "./readings.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { thresholdOf } from "./threshold-of.ts";
import type { Unit } from "./unit.ts";
import { hasEnd, windowOf } from "./window.ts";

/** What a stage depends on besides its own file. */
export interface StageContext extends ReceiptContext {
  readonly today: Day;
  readonly settings: Settings;
  /** Whether a complete plan is committed; true where history cannot be asked. */
  readonly isRegistered: boolean;
  /** What the files of rows hold; absent where nobody has read them. */
  readonly observedInData?: ObservedInData;
}

/**
 * The stage of an experiment: the first that holds, from the end of the cycle backwards.
 *
 * A complete plan runs once it is committed; where git cannot be asked, it counts as registered.
 */
export function stageOfExperiment(experiment: Experiment, context: StageContext): Stage {
  if (choiceOf(experiment)) return hasOpenReceipt(experiment, context) ? "propagate" : "learned";
  if (experiment.memo !== undefined && hasResults(experiment)) return "decide";
  if (isRunOver(experiment, context)) return "analyse";
  return context.isRegistered && isPlanComplete(experiment) ? "run" : "design";
}

/** The stage of a unit, given those of its experiments, each with whether it is decided. */
export function stageOfUnit(experiments: readonly Stage[]): Stage {
  if (experiments.length === 0) return "define";
  // The stages stand in order, so the earliest of undecided experiments comes before those of decided ones.
  return stages.find((stage) => experiments.includes(stage)) ?? "learned";
}

/** The decision that was made; `undefined` while there is none, or its word is no decision. */
export function choiceOf({ decision }: Experiment): DecisionChoice | undefined {
  return decisionChoices.find((choice) => choice === decision?.choice);
}

/** Whether hypothesis, bar and end can be read, so that the experiment can be registered and run. */
export function isPlanComplete(experiment: Experiment): boolean {
  return missingFromPlan(experiment).length === 0;
}

/** What the plan still lacks, in the words of the cards. */
export function missingFromPlan(experiment: Experiment): readonly string[] {
  const { hypothesis, metric, threshold, criterion, sample } = experiment;
  const missing: string[] = [];
  if (hypothesis === undefined) missing.push("hypothesis");
  if (criterion === undefined) {
    if (metric === undefined) missing.push("metric");
    if (!thresholdOf(threshold)) missing.push("threshold");
  }
  if (!hasEnd(experiment) && sample === undefined) missing.push("window");
  return missing;
}

/** Whether it runs on every day of its window: planned whole, undecided, and its data not in. */
export function isRunnable(experiment: Experiment, observedInData?: ObservedInData): boolean {
  const hasAnalysis = experiment.memo !== undefined && hasResults(experiment);
  if (choiceOf(experiment) || hasAnalysis || !isPlanComplete(experiment)) return false;
  return !isSampleReached(experiment, observedInData);
}

/** Whether the data are in: the planned sample is reached, or the window is over. */
function isRunOver(
  experiment: Experiment,
  { today, observedInData }: Pick<StageContext, "today" | "observedInData">,
): boolean {
  const { to } = windowOf(experiment);
  return isSampleReached(experiment, observedInData) || (to !== undefined && to < today);
}

/** Without `propagation` nobody knows yet; an empty list says that nobody needs to. */
function hasOpenReceipt(experiment: Experiment, context: StageContext): boolean {
  return experiment.propagation === undefined || receiptsIn(experiment, context).some(({ isSettled }) => !isSettled);
}

/** The deed that a record waits for, and the last day on which it is not overdue. */
export interface Duty {
  readonly what: "result" | "memo" | "decision" | "propagation" | "unit" | "branch";
  readonly due: Day;
}

/** What an experiment owes; one deed at a time, and nothing while it is planned or runs. */
export function dutyOfExperiment(experiment: Experiment, context: StageContext): Duty | undefined {
  const { decision, memo } = experiment;
  const grace = graceOf(context.settings);
  const stage = stageOfExperiment(experiment, context);
  if (stage === "propagate") {
    return decision?.date ? { what: "propagation", due: addDays(decision.date, grace) } : undefined;
  }
  const { to } = windowOf(experiment);
  if ((stage !== "analyse" && stage !== "decide") || to === undefined) return undefined;
  const what = !hasResults(experiment) ? "result" : memo === undefined ? "memo" : "decision";
  return { what, due: addDays(to, grace) };
}

/** A unit owes its answer by its last day, until all of its experiments are decided. */
export function dutyOfUnit({ due }: Unit, stage: Stage): Duty | undefined {
  return due === undefined || isAnswered(stage) ? undefined : { what: "unit", due };
}

/** A unit whose branch was merged owes its decisions from that day on. */
export function dutyOfMerge(merged: Day | undefined, stage: Stage): Duty | undefined {
  return merged === undefined || isAnswered(stage) ? undefined : { what: "branch", due: merged };
}

function isAnswered(stage: Stage): boolean {
  return stage === "propagate" || stage === "learned";
}

/** Whether the window is over and nobody has decided, with or without results. */
export function isDecisionDebt(experiment: Experiment, today: Day): boolean {
  const { to } = windowOf(experiment);
  return to !== undefined && to < today && choiceOf(experiment) === undefined;
}

/** Days after a window in which nothing is overdue yet. */
export function graceOf({ grace }: Settings): number {
  return (grace === undefined ? undefined : daysOfLength(grace)) ?? defaultSettings.grace;
}

/** Whether a decided experiment is to be measured again by today, and was not. */
export function isCheckBackDue({ checkBack = [] }: Experiment, today: Day): boolean {
  return checkBack.some((item) =>
    typeof item === "string" ? item <= today : item.date === undefined && item.due <= today,
  );
}
