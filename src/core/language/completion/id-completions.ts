import type { Entry } from "../../index/entry.ts";
import { experimentsOfUnitKey, kindKey } from "../../index/keys.ts";
import type { Provider } from "../../index/provider.ts";
import { settingsOf, type Snapshot } from "../../index/snapshot.ts";
import type { KindName } from "../../model/kinds.ts";
import { armsOf } from "./arms-of.ts";
import { toValue, type Completion } from "./completion.ts";
import { toListWords } from "../../base/markdown.ts";
import { topLevelWords, type Subject } from "../place/question.ts";
import type { Role } from "../place/role-at.ts";
import { searchIds } from "./search-ids.ts";

/** Names that fit a place, and whether these are all of them. */
export interface Names {
  readonly items: readonly Completion[];
  readonly isComplete: boolean;
}

/** More than these nobody reads; whoever types on is asked again. */
const mostNames = 50;
/** In so many files names are looked for that stand in no list of their own. */
const mostFilesRead = 100;

/** Whom a word of this role can name. Empty for roles that name nobody. */
export function nameCompletions(subject: Subject, role: Role): Names {
  switch (role) {
    case "unit":
      return fileNames(subject, ["unit"]);
    case "experiment":
      return fileNames(subject, ["experiment"]);
    case "unit-or-experiment":
      return fileNames(subject, ["unit", "experiment"]);
    case "learning":
      return learningNames(subject);
    case "metric":
      return metricNames(subject);
    case "person":
      return personNames(subject);
    case "objective":
      return objectiveNames(subject);
    case "stakeholder":
      return all(subject, settings(subject).stakeholders ?? []);
    case "arm":
      return all(subject, armsOf(subject.text));
    case "branch":
      return pick(subject, () => (subject.branches ?? []).map((name) => ({ name })));
    default:
      return all(subject, []);
  }
}

/** A name, and what it is about; asked for only when it is shown. */
interface Named {
  readonly name: string;
  detail?(): string | undefined;
}

function all(subject: Subject, names: readonly string[]): Names {
  return { items: names.map((name) => toItem({ name }, subject)), isComplete: true };
}

/** All of a few; of many the first that hold what is typed. */
function pick(subject: Subject, candidates: () => Iterable<Named>): Names {
  const few = first(subject, candidates(), "");
  const typed = typedIn(subject).toLowerCase();
  if (few.isComplete || typed === "") return few;
  return { items: first(subject, candidates(), typed).items, isComplete: false };
}

function typedIn({ text, place, offset }: Subject): string {
  return text.slice(place.start, offset).trim();
}

function first(subject: Subject, candidates: Iterable<Named>, typed: string): Names {
  const items = new Map<string, Completion>();
  for (const named of candidates) {
    if (items.has(named.name) || !named.name.toLowerCase().includes(typed)) continue;
    if (items.size === mostNames) return { items: [...items.values()], isComplete: false };
    items.set(named.name, toItem(named, subject));
  }
  return { items: [...items.values()], isComplete: true };
}

function toItem(named: Named, { place }: Subject): Completion {
  const detail = named.detail?.();
  return {
    label: named.name,
    kind: "id",
    ...(detail === undefined ? {} : { detail: toListWords(detail) }),
    insert: toValue(named.name, place.style),
  };
}

/** Files by their ids; of many those that hold what is typed. */
function fileNames(subject: Subject, kinds: readonly KindName[]): Names {
  const { snapshot, uri } = subject;
  const lists = kinds.map((kind) => snapshot.byKey.get(kindKey(kind)) ?? []);
  const isComplete = lists.reduce((sum, list) => sum + list.length, 0) <= mostNames;
  const typed = isComplete ? "" : typedIn(subject);
  const items = new Map<string, Completion>();
  for (const list of [nearList(subject, kinds), ...lists]) {
    for (const provider of searchIds(list, typed, mostNames)) {
      if (items.size === mostNames) return { items: [...items.values()], isComplete };
      if (provider.uri !== uri && !items.has(provider.id))
        items.set(provider.id, toItem(namedFile(snapshot, provider), subject));
    }
  }
  return { items: [...items.values()], isComplete };
}

/** A parent is most often an experiment of the same unit. */
function nearList({ snapshot, text }: Subject, kinds: readonly KindName[]): readonly Provider[] {
  const unit = kinds.includes("experiment") ? topLevelWords(text, "unit") : undefined;
  return (unit === undefined ? undefined : snapshot.byKey.get(experimentsOfUnitKey(unit))) ?? [];
}

function namedFile({ entries }: Snapshot, { id, uri }: Provider): Named {
  const detail = (): string | undefined => {
    const entry = entries.get(uri);
    return entry && titleOf(entry);
  };
  return { name: id, detail };
}

/** What a file is about, in its own words. */
export function titleOf(entry: Entry): string | undefined {
  if (entry.kind === "unit") return entry.record.title ?? entry.record.learn;
  if (entry.kind === "experiment") return entry.record.hypothesis;
  return entry.kind === "metric" ? entry.record.title : undefined;
}

function learningNames(subject: Subject): Names {
  return pick(subject, () => learningsOf(subject));
}

function* learningsOf(subject: Subject): Iterable<Named> {
  const { snapshot } = subject;
  const typed = typedIn(subject).replace(/#.*$/, "");
  for (const { id, uri } of searchIds(snapshot.byKey.get(kindKey("experiment")) ?? [], typed, mostFilesRead)) {
    const entry = uri === subject.uri ? undefined : snapshot.entries.get(uri);
    for (const [at, learning] of (entry?.kind === "experiment" ? (entry.record.learnings ?? []) : []).entries()) {
      yield { name: `${id}#${learning.id ?? at + 1}`, detail: () => learning.insight };
    }
  }
}

/** Metrics that have a file; where none has, the names that experiments use. */
function metricNames(subject: Subject): Names {
  const files = subject.snapshot.byKey.get(kindKey("metric"));
  return files ? fileNames(subject, ["metric"]) : pick(subject, () => metricsInUse(subject));
}

function* metricsInUse(subject: Subject): Iterable<Named> {
  for (const entry of someEntries(subject)) {
    if (entry.kind !== "experiment") continue;
    const { metric, guardrails = [], secondary = [] } = entry.record;
    for (const name of [
      metric,
      ...guardrails.map((claim) => claim.metric),
      ...secondary.map((claim) => claim.metric),
    ]) {
      if (name) yield { name };
    }
  }
}

/** People of the settings; after them, names that other files use. */
function personNames(subject: Subject): Names {
  const known = Object.entries(settings(subject).people ?? {}).map(([name, person]) => ({
    name,
    detail: () => person.name,
  }));
  return pick(subject, () => [...known, ...peopleInUse(subject)]);
}

function* peopleInUse(subject: Subject): Iterable<Named> {
  for (const entry of someEntries(subject)) {
    if ((entry.kind === "unit" || entry.kind === "metric") && entry.record.owner) yield { name: entry.record.owner };
    if (entry.kind !== "experiment") continue;
    for (const name of Object.keys(entry.record.predictions ?? {})) yield { name };
    for (const name of [entry.record.decision?.by ?? []].flat()) yield { name };
  }
}

function* someEntries({ snapshot, uri }: Subject): Iterable<Entry> {
  let left = mostFilesRead;
  for (const entry of snapshot.entries.values()) {
    if (left-- === 0) return;
    if (entry.uri !== uri) yield entry;
  }
}

function objectiveNames(subject: Subject): Names {
  const objectives = Object.entries(settings(subject).objectives ?? {});
  return pick(subject, () => objectives.map(([name, { title }]) => ({ name, detail: () => title })));
}

function settings({ snapshot, root }: Subject) {
  return settingsOf(snapshot, root);
}
