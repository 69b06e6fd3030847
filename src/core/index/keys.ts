import type { KindName } from "../model/kinds.ts";
import type { Experiment } from "../model/experiment.ts";
import type { Metric } from "../model/metric.ts";
import { isRunnable, choiceOf } from "../model/stage-of.ts";
import { windowOf, type ExperimentWindow } from "../model/window.ts";
import type { Unit } from "../model/unit.ts";
import type { Entry } from "./entry.ts";

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
      return [...ids, ...provisionsOfUnit(entry.record)];
    case "experiment":
      return [...ids, ...provisionsOfExperiment(entry.record, entry.root)];
    default:
      return ids;
  }
}

/** What the id of a file stands for: the parent of a unit or an experiment, the nature of a metric. */
function idFactOf(entry: Entry): string {
  if (entry.kind === "metric") return metricFact(entry.record);
  return entry.kind === "settings" ? "" : (entry.record.parent ?? "");
}

function provisionsOfUnit({ branches = [], parent }: Unit): Provision[] {
  return [
    ...branches.map((branch) => ({ key: branchKey(typeof branch === "string" ? branch : branch.branch) })),
    ...(parent ? [{ key: mentionKey(parent) }] : []),
  ];
}

function provisionsOfExperiment(experiment: Experiment, root: string): Provision[] {
  const { unit, metric, population } = experiment;
  const isDecided = choiceOf(experiment) !== undefined;
  const window = windowOf(experiment);
  const provisions: Provision[] = mentionsIn(experiment).map((id) => ({ key: mentionKey(id) }));
  if (unit) provisions.push({ key: experimentsOfUnitKey(unit), fact: isDecided ? "decided" : "" });
  if (isDecided || window.to === undefined) return provisions;
  const fact = windowFact(window);
  provisions.push({ key: undecidedKey(root), fact });
  if (isRunnable(experiment)) provisions.push({ key: runnableKey(root), fact });
  if (metric && population && window.from) provisions.push({ key: trafficKey(metric, population), fact });
  return provisions;
}

/** Every id that an experiment names, of whatever kind, once. */
function mentionsIn(experiment: Experiment): readonly string[] {
  const { unit, parent, metric, guardrails = [], secondary = [], results = [], exploratory = [] } = experiment;
  const { propagation = [], learnings = [] } = experiment;
  const ids = [
    ...[unit, parent, metric],
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

/** The files that name an id, in whatever place. */
export function mentionKey(id: string): string {
  return `mention:${id}`;
}

/** The experiments that name a unit; the fact says whether they are decided. */
export function experimentsOfUnitKey(unit: string): string {
  return `experiments-of:${unit}`;
}

/** The units that name a branch. */
export function branchKey(branch: string): string {
  return `branch:${branch}`;
}

/** The experiments of a root that have an end and no decision; the fact is their window. */
export function undecidedKey(root: string): string {
  return `undecided:${root}`;
}

/** Those of them whose plan is complete and whose data are not in: they run while their window is open. */
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

/** What others need to know of a metric. */
export type MetricFact = Pick<Metric, "title" | "kind" | "type" | "unit" | "better" | "baseline">;

function metricFact({ title, kind, type, unit, better, baseline }: Metric): string {
  return JSON.stringify({ title, kind, type, unit, better, baseline } satisfies MetricFact | object);
}

export function metricOfFact(fact: string): MetricFact {
  return JSON.parse(fact) as MetricFact;
}
