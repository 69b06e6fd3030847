import type { Day } from "../base/day.ts";
import { SharedMap } from "../base/shared-map.ts";
import { runThrough, type Sliced } from "../base/sliced.ts";
import type { Entry } from "../index/entry.ts";
import { isQuestionKey } from "../index/hypothesis-keys.ts";
import type { Provider } from "../index/provider.ts";
import { emptySnapshot, settingsOf, type Snapshot } from "../index/snapshot.ts";
import { kindNames, type KindName } from "../model/kinds.ts";
import type { Settings } from "../model/settings.ts";
import type { Suppression } from "../source/source-document.ts";
import { catalogue } from "./catalogue.ts";
import type { Finding } from "./finding.ts";
import { severityInForce, suppressionsOf, toFinding } from "./in-force.ts";
import { laterRules } from "./later-rules.ts";
import { ReadersDraft } from "./readers.ts";
import type { Rule } from "./rule.ts";

/** All findings of a snapshot, with what is needed to check the next one without starting over. */
export interface Check {
  readonly today: Day;
  readonly snapshot: Snapshot;
  readonly byUri: SharedMap<CheckedEntry>;
  /** URIs of the files whose rules asked for a key: those that a change of its providers concerns. */
  readonly readers: SharedMap<ReadonlySet<string>>;
}

/** The check of nothing, from which the first one starts. */
export function emptyCheck(today: Day): Check {
  return { today, snapshot: emptySnapshot(), byUri: SharedMap.empty(), readers: SharedMap.empty() };
}

export interface CheckedEntry {
  readonly entry: Entry;
  /** The keys that its rules asked for. */
  readonly keys: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/**
 * Runs every rule on every entry, and only on those whose answer can differ from `previous`.
 *
 * An entry is checked again when its file, its settings, the day, or what is said under a key that its rules asked for
 * has changed.
 */
export function checkSnapshot(snapshot: Snapshot, today: Day, previous?: Check): Check {
  return runThrough(checkInSlices(snapshot, today, previous));
}

/** The same, with a pause after each entry that is checked. */
export function* checkInSlices(snapshot: Snapshot, today: Day, previous = emptyCheck(today)): Sliced<Check> {
  const before = previous.today === today ? previous : emptyCheck(today);
  const changes = new Map<string, CheckedEntry | undefined>();
  const readers = new ReadersDraft(before.readers);
  for (const uri of mayDiffer(snapshot, before)) {
    const entry = snapshot.entries.get(uri);
    const checked = entry && checkEntry(entry, settingsOf(snapshot, entry.root), snapshot, today);
    readers.replace(uri, before.byUri.get(uri)?.keys, checked?.keys);
    changes.set(uri, checked);
    yield;
  }
  return { today, snapshot, byUri: before.byUri.with(changes), readers: readers.finish() };
}

/** The files to look at: those that changed, those of roots with other settings, and those that asked for what changed. */
function mayDiffer(snapshot: Snapshot, { snapshot: before, readers }: Check): ReadonlySet<string> {
  const uris = new Set(snapshot.entries.keysApartFrom(before.entries));
  if (before.entries.size === 0) return uris;
  if (before.settings !== snapshot.settings) {
    for (const [uri, { root }] of snapshot.entries) {
      if (settingsOf(before, root) !== settingsOf(snapshot, root)) uris.add(uri);
    }
  }
  for (const key of snapshot.byKey.keysApartFrom(before.byKey)) {
    for (const uri of readers.get(key) ?? []) uris.add(uri);
    for (const { byKey } of [before, snapshot]) {
      for (const { uri } of mutualReadersOf(key, byKey.get(key) ?? noProviders)) uris.add(uri);
    }
  }
  return uris;
}

/** The findings of a check, file by file in the order of their paths, each file from top to bottom. */
export function findingsOf({ byUri }: Check): Finding[] {
  const found = Array.from(byUri.values()).filter(({ findings }) => 0 < findings.length);
  return found.toSorted((a, b) => (a.entry.uri < b.entry.uri ? -1 : 1)).flatMap(({ findings }) => findings);
}

function checkEntry(entry: Entry, settings: Settings, snapshot: Snapshot, today: Day): CheckedEntry {
  const findings: Finding[] = [];
  const keys = new Set<string>();
  const used = new Set<Suppression>();
  const find = (key: string): readonly Provider[] => {
    const providers = snapshot.byKey.get(key) ?? noProviders;
    if (!mutualReadersOf(key, providers).some(({ uri }) => uri === entry.uri)) keys.add(key);
    return providers;
  };
  const context = { today, settings, find, ruleIds, used };
  for (const rule of rulesByKind[entry.kind]) {
    const severity = severityInForce(rule, settings);
    if (severity === "off" || (entry.source.isBroken && !rule.readsBroken)) continue;
    for (const issue of rule.check(entry, context)) {
      const suppressions = suppressionsOf(entry, rule, issue);
      for (const suppression of suppressions) used.add(suppression);
      if (suppressions.length === 0) findings.push(toFinding(entry, rule, severity, issue));
    }
  }
  findings.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  return { entry, keys, findings };
}

const noProviders: readonly Provider[] = [];

/** In larger groups it costs less to note who asks than to tell them all. */
const mostMutual = 20;

/**
 * Files that ask about each other, and so are told of changes under a key because they provide it.
 *
 * There are several times as many such keys as files, and to note who asks for each would cost more than the asking.
 */
function mutualReadersOf(key: string, providers: readonly Provider[]): readonly Provider[] {
  return isQuestionKey(key) && providers.length <= mostMutual ? providers : noProviders;
}

const rulesByKind = Object.fromEntries(kindNames.map((kind) => [kind, rulesFor(kind)])) as Record<
  KindName,
  readonly Rule[]
>;

function rulesFor(kind: KindName): readonly Rule[] {
  return catalogue.filter((rule: Rule) => rule.kinds.includes(kind));
}

const ruleIds: ReadonlySet<string> = new Set([...catalogue.map(({ id }) => id), ...laterRules]);
