import type { Day } from "../base/day.ts";
import type { DecisionChoice } from "../base/decision-choice.ts";
import { rememberLately } from "../base/remember-lately.ts";
import type { KindName } from "../model/kinds.ts";
import type { Experiment } from "../model/experiment.ts";
import type { Metric } from "../model/metric.ts";
import { appliesOf } from "../model/applies-to.ts";
import { isRunnable, choiceOf } from "../model/stage-of.ts";
import { windowOf, type ExperimentWindow } from "../model/window.ts";
import { keyOfLink, type BranchLink } from "../repository/branch-facts.ts";
import { smallestBuild } from "../repository/most-lines-for.ts";
import { findNode } from "../source/source-document.ts";
import { observedInDataOf } from "./data-of-entry.ts";
import type { Entry, EntryOf } from "./entry.ts";
import { hypothesisKeysOf } from "./hypothesis-keys.ts";
import { provisionsOfLearnings, unitPathsKey } from "./learning-keys.ts";
import { linksOfUnit } from "./links-of-unit.ts";

/**
 * What an entry offers for others to find: a key, and under it one fact.
 *
 * Keys and facts are all that one file may know of another when it is checked. They change seldom, so that an edit
 * is felt by few: a memo by nobody, a threshold by nobody, a window by those it may collide with.
 */
export interface Provision {
  readonly key: string;
  readonly fact?: string;
}

export function provisionsOf(entry: Entry): readonly Provision[] {
  const { kind, id } = entry;
  const fact = idFactOf(entry);
  const ids = [
    { key: idKey(kind, id), fact },
    { key: kindKey(kind), fact },
  ];
  switch (entry.kind) {
    case "unit":
      return [...ids, ...provisionsOfUnit(entry)];
    case "experiment":
      return [
        ...ids,
        ...provisionsOfExperiment(entry),
        ...provisionsOfHypothesis(entry.record),
        ...provisionsOfLearnings(entry),
      ];
    case "metric":
      return [...ids, { key: metricsKey(entry.root) }, ...namesOfMetric(entry)];
    case "settings":
      return [...ids, ...provisionsOfSettings(entry)];
  }
}

/** What the id of a file stands for: what led to a unit or an experiment, the nature of a metric. */
function idFactOf(entry: Entry): string {
  switch (entry.kind) {
    case "unit":
      return lineageFact({ parent: entry.record.parent });
    case "experiment":
      return lineageFact({ parent: entry.record.parent, unit: entry.record.unit });
    case "metric":
      return metricFact(entry.record);
    case "settings":
      return "";
  }
}

function namesOfMetric({ id, record: { title = id } }: EntryOf<"metric">): Provision[] {
  return Array.from(new Set([id, title].map(metricNameKey)), (key) => ({ key }));
}

function provisionsOfUnit({ record, id, fates }: EntryOf<"unit">): Provision[] {
  const { parent, objective, kind, appliesTo } = record;
  const links = linksOfUnit(record);
  const built = fates && largestOf(links, fates);
  return [
    ...(built ? [{ key: builtKey(id), fact: JSON.stringify(built) }] : []),
    ...links.map(({ branch }) => ({ key: branchKey(branch) })),
    ...(parent ? [{ key: mentionKey(parent) }] : []),
    ...(objective ? [{ key: objectiveKey(objective) }] : []),
    ...(kind === "process" ? [{ key: processUnitKey(id) }] : []),
    ...(0 < appliesOf(appliesTo).paths.length ? [{ key: unitPathsKey }] : []),
  ];
}

function provisionsOfExperiment(entry: EntryOf<"experiment">): Provision[] {
  const { record: experiment, root } = entry;
  const { unit, metric, population } = experiment;
  const isDecided = choiceOf(experiment) !== undefined;
  const window = windowOf(experiment);
  const provisions: Provision[] = mentionsIn(experiment).map((id) => ({ key: mentionKey(id) }));
  if (unit) provisions.push({ key: experimentsOfUnitKey(unit), fact: answerFact(experiment) });
  if (isDecided) return provisions;
  const fact = windowFact(window);
  if (isRunnable(experiment, observedInDataOf(entry))) provisions.push({ key: runnableKey(root), fact });
  if (window.to === undefined) return provisions;
  provisions.push({ key: undecidedKey(root), fact });
  if (metric && population && window.from) provisions.push({ key: trafficKey(metric, population), fact });
  return provisions;
}

function provisionsOfHypothesis(experiment: Experiment): Provision[] {
  const { size, keys } = hypothesisKeysOf(experiment);
  const { unit, parent, decision } = experiment;
  const fact = questionFact({ size, unit, parent, choice: choiceOf(experiment), date: decision?.date });
  return keys.map(({ key }) => ({ key, fact }));
}

/** Objectives are listed as they are written, so that one whose description cannot be read is there all the same. */
function provisionsOfSettings({ source, root }: EntryOf<"settings">): Provision[] {
  const list = findNode(source, ["objectives"]);
  if (list?.kind !== "mapping" || list.entries.length === 0) return [];
  return [{ key: listedObjectivesKey(root), fact: JSON.stringify(list.entries.map(({ key }) => key)) }];
}

/** Every id that an experiment names, of whatever kind, once. */
function mentionsIn(experiment: Experiment): readonly string[] {
  const { unit, parent, metric, guardrails = [], secondary = [], results = [], exploratory = [] } = experiment;
  const { propagation = [], learnings = [] } = experiment;
  const ids = [
    unit,
    parent,
    metric,
    ...[...guardrails, ...secondary, ...results, ...exploratory].map((claim) => claim.metric),
    ...propagation.flatMap((receipt) => [receipt.unit, receipt.item]),
    ...learnings.map(({ supersededBy }) => supersededBy?.replace(/#.*$/, "")),
  ];
  return Array.from(new Set(ids.filter((id) => id !== undefined && id !== ""))) as string[];
}

/** Files of one kind and id in all roots. Ids that differ only by case share the key, because they clash on disk. */
export function idKey(kind: KindName, id: string): string {
  return `${kind}:${id.toLowerCase()}`;
}

/** All files of one kind. */
export function kindKey(kind: KindName): string {
  return `kind:${kind}`;
}

/** The metrics that people call by a name: by the title or the id, whatever its capitals, hyphens and spaces. */
export function metricNameKey(name: string): string {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return `metric-name:${words.filter((word) => word !== "").join(" ")}`;
}

/** The metrics of a root; what they are stands under their ids, so that editing one concerns those who use it. */
export function metricsKey(root: string): string {
  return `metrics:${root}`;
}

/** The settings of a root that lists objectives. */
export function listedObjectivesKey(root: string): string {
  return `objectives:${root}`;
}

/** The objectives that a fact lists. */
export function objectivesOfFact(fact: string): readonly string[] {
  return JSON.parse(fact) as string[];
}

/** The files that name an id, in whatever place, with its kind in front or not (`experiment:one-click`). */
export function mentionKey(id: string): string {
  return `mention:${id.replace(/^(?:unit|experiment):/, "")}`;
}

/** The units that serve an objective. */
export function objectiveKey(objective: string): string {
  return `objective:${objective}`;
}

/** The experiments that name a unit; the fact says how far they answer it (`AnswerFact`). */
export function experimentsOfUnitKey(unit: string): string {
  return `experiments-of:${unit}`;
}

/** The units of an id with a branch that changes more lines than the smallest test needs; the fact is `BuiltFact`. */
export function builtKey(unit: string): string {
  return `built:${unit}`;
}

/** The units of an id that are about the way of working. */
export function processUnitKey(id: string): string {
  return `process-unit:${id}`;
}

/** The units that name a branch. */
export function branchKey(branch: string): string {
  return `branch:${branch}`;
}

/** The experiments of a root that have an end and no decision; the fact is their window. */
export function undecidedKey(root: string): string {
  return `undecided:${root}`;
}

/**
 * The undecided whose plan is complete and whose data are not in: they run while their window is open. The fact is that
 * window, of which each end may be missing where a sample ends the experiment.
 */
export function runnableKey(root: string): string {
  return `runnable:${root}`;
}

/** The undecided experiments that measure one metric on one population; the fact is their window. */
export function trafficKey(metric: string, population: string): string {
  return `traffic:${metric}\0${population.trim().toLowerCase()}`;
}

function windowFact({ from = "", to = "" }: ExperimentWindow): string {
  return `${from}..${to}`;
}

/** The window that a fact tells. */
export function windowOfFact(fact: string): ExperimentWindow {
  const [from, to] = fact.split("..");
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** How far an experiment answers its unit. */
export interface AnswerFact {
  /** `written` has a memo and no decision. */
  readonly state: "open" | "written" | "decided";
  /** Of one that is not decided. */
  readonly method?: Experiment["method"];
}

function answerFact(experiment: Experiment): string {
  if (choiceOf(experiment) !== undefined) return JSON.stringify({ state: "decided" } satisfies AnswerFact);
  const { memo, method } = experiment;
  return JSON.stringify({ state: memo === undefined ? "open" : "written", method } satisfies AnswerFact);
}

export const answerOfFact = rememberLately((fact: string) => JSON.parse(fact) as AnswerFact);

/** The open branch of a unit that changes most. */
export interface BuiltFact {
  readonly branch: string;
  /** Added and deleted lines, of files that are none of ours. */
  readonly lines: number;
}

/** So few lines are too many for no method. */
function largestOf(links: readonly BranchLink[], fates: NonNullable<EntryOf<"unit">["fates"]>): BuiltFact | undefined {
  const open = links.flatMap((link): BuiltFact[] => {
    const fate = fates[keyOfLink(link)];
    const lines = fate?.is === "open" ? (fate.lines ?? 0) : 0;
    return smallestBuild < lines ? [{ branch: link.branch, lines }] : [];
  });
  return open.toSorted((a, b) => b.lines - a.lines)[0];
}

export const builtOfFact = rememberLately((fact: string) => JSON.parse(fact) as BuiltFact);

/** What led to a unit or an experiment. */
export interface LineageFact {
  readonly parent?: string | undefined;
  /** The unit that an experiment serves. */
  readonly unit?: string | undefined;
}

function lineageFact(fact: LineageFact): string {
  return JSON.stringify(fact);
}

export function lineageOfFact(fact: string): LineageFact {
  return JSON.parse(fact) as LineageFact;
}

/** What others need to know of a hypothesis that asks nearly the same as theirs. */
export interface QuestionFact extends LineageFact {
  /** How many content words it has. */
  readonly size: number;
  readonly choice?: DecisionChoice | undefined;
  /** Of the decision. */
  readonly date?: Day | undefined;
}

function questionFact(fact: QuestionFact): string {
  return JSON.stringify(fact);
}

export const questionOfFact = rememberLately((fact: string) => JSON.parse(fact) as QuestionFact);

/** What others need to know of a metric. */
export interface MetricFact extends Pick<
  Metric,
  "title" | "kind" | "type" | "quantile" | "unit" | "better" | "baseline"
> {
  /** Whether it says how it shows that things are better for people. */
  readonly isForPeople: boolean;
}

function metricFact({ title, kind, type, quantile, unit, better, baseline, betterForPeople }: Metric): string {
  const isForPeople = betterForPeople !== undefined;
  return JSON.stringify({ title, kind, type, quantile, unit, better, baseline, isForPeople } satisfies
    MetricFact | object);
}

export const metricOfFact = rememberLately((fact: string) => JSON.parse(fact) as MetricFact);
