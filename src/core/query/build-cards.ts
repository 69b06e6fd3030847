import { daysBetween, type Day } from "../base/day.ts";
import { definedOf } from "../base/defined-of.ts";
import type { Stage } from "../base/stage.ts";
import { SharedMap } from "../base/shared-map.ts";
import { runThrough, type Sliced } from "../base/sliced.ts";
import type { Entry, EntryOf } from "../index/entry.ts";
import { experimentsOf } from "../index/experiments-of.ts";
import { findById, findUnitOf, providersOf } from "../index/find.ts";
import { idKey, mentionKey, type MetricFact } from "../index/keys.ts";
import { registrationOfEntry } from "../index/registration-of-entry.ts";
import { emptySnapshot, settingsOf, type Snapshot } from "../index/snapshot.ts";
import { stageContextOf } from "../index/stage-context.ts";
import { titleOfUnit } from "../index/title-of-unit.ts";
import { findMetricFact, verdictInSnapshot } from "../index/verdict-in-snapshot.ts";
import { hasResults } from "../model/readings.ts";
import type { Settings } from "../model/settings.ts";
import {
  choiceOf,
  dutyOfExperiment,
  dutyOfMerge,
  dutyOfUnit,
  isCheckBackDue,
  isDecisionDebt,
  missingFromPlan,
  stageOfExperiment,
  stageOfUnit,
  type Duty,
} from "../model/stage-of.ts";
import { windowOf } from "../model/window.ts";
import { findKeyRange } from "../source/source-document.ts";
import { belongsOn } from "./belongs-on.ts";
import type { Card, Owed } from "./card.ts";
import { checkBackOnCard } from "./card-check-back.ts";
import {
  amendedOn,
  beganOn,
  branchesOf,
  checkBackDays,
  decisionOnCard,
  findOrigin,
  forecastsOn,
  insightsOf,
  memoStart,
} from "./card-more.ts";
import { cardVerdictOf, seenOnCard } from "./card-verdict.ts";
import { notCommitted } from "./card-words.ts";

/** All cards of a snapshot, and what each was made from, so that the next table makes only what changed. */
export interface CardTable {
  readonly today: Day;
  readonly snapshot: Snapshot;
  readonly byUri: SharedMap<MadeCard>;
}

interface MadeCard {
  readonly inputs: readonly unknown[];
  readonly card: Card;
}

/** The cards of nothing, from which the first table starts. */
export function emptyCards(today: Day): CardTable {
  return { today, snapshot: emptySnapshot(), byUri: SharedMap.empty() };
}

/** The cards of all units and experiments. A card whose inputs did not change is the same object as in `previous`. */
export function buildCards(snapshot: Snapshot, today: Day, previous?: CardTable): CardTable {
  return runThrough(buildCardsInSlices(snapshot, today, previous));
}

/** The same, with a pause after each card. */
export function* buildCardsInSlices(snapshot: Snapshot, today: Day, previous = emptyCards(today)): Sliced<CardTable> {
  const before = previous.today === today ? previous : emptyCards(today);
  const changes = new Map<string, MadeCard | undefined>();
  for (const uri of mayDiffer(snapshot, before.snapshot)) {
    changes.set(uri, makeCard(uri, snapshot, today, before.byUri.get(uri)));
    yield;
  }
  return { today, snapshot, byUri: before.byUri.with(changes) };
}

function makeCard(uri: string, snapshot: Snapshot, today: Day, known: MadeCard | undefined): MadeCard | undefined {
  const entry = snapshot.entries.get(uri);
  if (entry?.kind !== "unit" && entry?.kind !== "experiment") return undefined;
  const related = relatedTo(entry, snapshot);
  const settings = settingsOf(snapshot, entry.root);
  const inputs = [entry, settings, ...related, ...metricsOf(entry, snapshot)];
  if (known && sameItems(known.inputs, inputs)) return known;
  return { inputs, card: toCard(entry, related, { snapshot, today, settings }) };
}

/** The files whose cards may differ: those that changed, those that speak of them, and those of roots with other settings. */
function mayDiffer(snapshot: Snapshot, before: Snapshot): ReadonlySet<string> {
  const changed = snapshot.entries.keysApartFrom(before.entries);
  const uris = new Set(changed);
  for (const uri of changed) {
    for (const moment of [before, snapshot]) {
      for (const other of speakingOf(moment.entries.get(uri), moment)) uris.add(other);
    }
  }
  if (before.settings !== snapshot.settings) {
    for (const [uri, { root }] of snapshot.entries) {
      if (settingsOf(before, root) !== settingsOf(snapshot, root)) uris.add(uri);
    }
  }
  return uris;
}

/** What the dictionary says of the metrics by which an experiment is judged. */
function metricsOf(entry: Entry, snapshot: Snapshot): readonly (MetricFact | undefined)[] {
  if (entry.kind !== "experiment") return [];
  const { metric, guardrails = [], secondary = [] } = entry.record;
  const ids = [metric, ...[...guardrails, ...secondary].map((claim) => claim.metric)];
  return ids.map((id) => (id === undefined ? undefined : findMetricFact(snapshot, id, entry.root)));
}

/** The files whose cards are made with a file: its unit, all that name it, and the units of those. */
function speakingOf(entry: Entry | undefined, snapshot: Snapshot): string[] {
  if (!entry) return [];
  const naming = providersOf(snapshot, mentionKey(entry.id)).map(({ uri }) => uri);
  const units = [entry, ...naming.map((uri) => snapshot.entries.get(uri))].flatMap((other) =>
    other?.kind === "experiment" && other.record.unit
      ? providersOf(snapshot, idKey("unit", other.record.unit)).map(({ uri }) => uri)
      : [],
  );
  return [...naming, ...units];
}

export function cardsOf({ byUri }: CardTable): Card[] {
  return Array.from(byUri.values(), ({ card }) => card);
}

/**
 * The other files that a card speaks of: an experiment's unit first, then what led to it and its receipts; what led to
 * a unit, its experiments and their receipts.
 */
function relatedTo(entry: Entry, snapshot: Snapshot): readonly (Entry | undefined)[] {
  if (entry.kind === "unit") {
    const experiments = experimentsOf(entry, snapshot);
    return [
      findOrigin(entry, snapshot),
      ...experiments.flatMap((experiment) => [experiment, ...unitsToldBy(experiment, snapshot)]),
    ];
  }
  if (entry.kind === "experiment") {
    return [findUnitOf(entry, snapshot), findOrigin(entry, snapshot), ...unitsToldBy(entry, snapshot)];
  }
  return [];
}

/** The units that go on with what was decided, where they are there. */
function unitsToldBy(
  { record: { propagation = [] }, root }: EntryOf<"experiment">,
  snapshot: Snapshot,
): (Entry | undefined)[] {
  return propagation.map(({ unit }) => (unit === undefined ? undefined : findById(snapshot, "unit", unit, root)));
}

interface World {
  readonly snapshot: Snapshot;
  readonly today: Day;
  readonly settings: Settings;
}

function toCard(
  entry: EntryOf<"unit"> | EntryOf<"experiment">,
  related: readonly (Entry | undefined)[],
  world: World,
): Card {
  return entry.kind === "unit"
    ? toUnitCard(entry, world)
    : toExperimentCard(entry, related[0] as EntryOf<"unit"> | undefined, world);
}

function toUnitCard(entry: EntryOf<"unit">, world: World): Card {
  const { record } = entry;
  const stage = stageOfUnit(
    experimentsOf(entry, world.snapshot).map((experiment) =>
      stageOfExperiment(experiment.record, stageContextOf(experiment, world.snapshot, world.today)),
    ),
  );
  return {
    ...commonOf(entry, entry, world),
    stage,
    title: titleOfUnit(entry),
    ...definedOf({ question: record.title === undefined ? undefined : record.learn }),
    line: lineOf(entry, ["title", "learn"]),
    window: {},
    missing: [],
    ...definedOf({
      owed: owedOf(firstDuty(dutyOfUnit(record, stage), dutyOfMerge(mergedOn(entry), stage)), world.today),
      wasWrong: wasWrongIn(record),
      date: record.due,
    }),
    pinned: record.pinned ?? false,
    isDebt: false,
    isCheckBackDue: false,
  };
}

/** The day on which the first of its branches was merged, as far as git has said. */
function mergedOn({ fates = {} }: EntryOf<"unit">): Day | undefined {
  const merges = Object.values(fates).flatMap((fate) => (fate.is === "merged" ? [fate.commit.date] : []));
  return merges.toSorted()[0];
}

/** One deed at a time: the one that has waited longer. */
function firstDuty(a: Duty | undefined, b: Duty | undefined): Duty | undefined {
  return a && b ? (b.due < a.due ? b : a) : (a ?? b);
}

function toExperimentCard(entry: EntryOf<"experiment">, unit: EntryOf<"unit"> | undefined, world: World): Card {
  const { record } = entry;
  const { today } = world;
  const context = stageContextOf(entry, world.snapshot, today);
  const stage = stageOfExperiment(record, context);
  const window = windowOf(record);
  const choice = choiceOf(record);
  const verdict = verdictInSnapshot(entry, world.snapshot, today);
  const metric = record.metric === undefined ? undefined : findMetricFact(world.snapshot, record.metric, entry.root);
  return {
    ...commonOf(entry, unit, world),
    stage,
    title: unit?.record.title ?? unit?.record.learn ?? entry.id,
    line: lineOf(entry, ["hypothesis"]),
    window,
    // Of a file with a syntax error an unknown part is unread, so nothing of it may be called missing.
    missing: choice || entry.source.isBroken ? [] : missingFrom(entry, stage),
    pinned: record.pinned ?? false,
    isDebt: isDecisionDebt(record, today),
    isCheckBackDue: choice !== undefined && isCheckBackDue(record, today),
    ...definedOf({
      question: record.hypothesis,
      metric: record.metric,
      threshold: record.threshold ?? record.criterion,
      baseline: record.baseline,
      seen: seenOnCard(record, verdict),
      verdict: entry.source.root === undefined ? undefined : cardVerdictOf(record, verdict, metric),
      daysLeft: window.to === undefined ? undefined : daysBetween(today, window.to),
      opensIn: window.from !== undefined && today < window.from ? daysBetween(today, window.from) : undefined,
      method: record.method,
      decision: decisionOnCard(record),
      date: belongsOn(record),
      began: beganOn(entry),
      amended: amendedOn(record),
      owed: owedOf(dutyOfExperiment(record, context), today),
      registration: badgeOf(entry, stage),
      checkBack: checkBackOnCard(entry, world.snapshot, today),
      checkBacks: checkBackDays(entry, world.snapshot, today),
      insights: insightsOf(record),
      forecasts: forecastsOn(entry, verdict),
      memo: memoStart(record),
      wasWrong: wasWrongIn(record),
    }),
  };
}

/** What a plan lacks before it can run: fields, or the commit that registers it. */
function missingFrom({ record }: EntryOf<"experiment">, stage: Stage): readonly string[] {
  const missing = missingFromPlan(record);
  return missing.length === 0 && stage === "design" ? [notCommitted] : missing;
}

/** What the cards of a unit and of its experiments share: the unit speaks for both. */
function commonOf(
  entry: EntryOf<"unit"> | EntryOf<"experiment">,
  unit: EntryOf<"unit"> | undefined,
  { settings, snapshot }: World,
) {
  const { objective, owner, appliesTo, kind: about } = unit?.record ?? {};
  const unreadable = entry.source.root === undefined ? entry.source.problems[0]?.message : undefined;
  return {
    uri: entry.uri,
    kind: entry.kind,
    id: entry.id,
    file: entry.path,
    tags: tagsOf(appliesTo),
    ...definedOf({
      unit: unit?.id,
      objective: objective === undefined ? undefined : (settings.objectives?.[objective]?.title ?? objective),
      owner,
      about,
      ledBy: findOrigin(entry, snapshot)?.uri,
      branches: unit && branchesOf(unit.record),
      unreadable,
    }),
  };
}

/**
 * Without git nothing is claimed on a card; what would help is said where somebody asks. Nor is a draft called
 * unproved: there is nothing to prove yet, and what it lacks stands on the card.
 */
function badgeOf(entry: EntryOf<"experiment">, stage: Stage): Card["registration"] {
  const registration = registrationOfEntry(entry);
  if (!registration || registration.cause === "unanswered" || registration.cause === "incomplete") return undefined;
  const { state, reason } = registration;
  if (stage === "design" && state === "unproved" && !hasResults(entry.record)) return undefined;
  return { state, reason };
}

function wasWrongIn({ was, now }: EntryOf<"unit" | "experiment">["record"]): Card["wasWrong"] {
  return was === undefined || now === undefined ? undefined : { was, now };
}

function owedOf(duty: Duty | undefined, today: Day): Owed | undefined {
  return duty && { ...duty, daysOverdue: daysBetween(duty.due, today) };
}

function lineOf({ source }: Entry, keys: readonly string[]): number {
  for (const key of keys) {
    const range = findKeyRange(source, [key]);
    if (range) return range.start.line;
  }
  return 0;
}

function tagsOf(appliesTo: EntryOf<"unit">["record"]["appliesTo"]): readonly string[] {
  if (appliesTo === undefined) return [];
  return Array.isArray(appliesTo) ? appliesTo.filter((item) => !/[/*]/.test(item)) : (appliesTo.tags ?? []);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
