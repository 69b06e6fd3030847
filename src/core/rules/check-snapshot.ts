import type { Day } from "../base/day.ts";
import type { Severity } from "../base/severity.ts";
import { SharedMap } from "../base/shared-map.ts";
import { runThrough, type Sliced } from "../base/sliced.ts";
import type { Entry } from "../index/entry.ts";
import { findByKey } from "../index/find.ts";
import { emptySnapshot, settingsOf, type Snapshot } from "../index/snapshot.ts";
import { kindNames, type KindName } from "../model/kinds.ts";
import type { Settings } from "../model/settings.ts";
import { catalogue } from "./catalogue.ts";
import type { Finding } from "./finding.ts";
import type { Issue, Rule } from "./rule.ts";

/** All findings of a snapshot, with what is needed to check the next one without starting over. */
export interface Check {
  readonly today: Day;
  readonly snapshot: Snapshot;
  readonly byUri: SharedMap<CheckedEntry>;
}

/** The check of nothing, from which the first one starts. */
export function emptyCheck(today: Day): Check {
  return { today, snapshot: emptySnapshot(), byUri: SharedMap.empty() };
}

export interface CheckedEntry {
  readonly entry: Entry;
  readonly settings: Settings;
  /** The lists of the key table that its rules looked at; equal objects mean equal answers. */
  readonly read: readonly (readonly [key: string, uris: readonly string[] | undefined])[];
  readonly findings: readonly Finding[];
}

/**
 * Runs every rule on every entry, and only on those whose answer can differ from `previous`.
 *
 * An entry is checked again when its file, its settings, the day, or the list behind a key that its rules read has
 * changed.
 */
export function checkSnapshot(snapshot: Snapshot, today: Day, previous?: Check): Check {
  return runThrough(checkInSlices(snapshot, today, previous));
}

/** The same, with a pause after each entry that is checked. */
export function* checkInSlices(snapshot: Snapshot, today: Day, previous = emptyCheck(today)): Sliced<Check> {
  const before = previous.today === today ? previous : emptyCheck(today);
  const changes = new Map<string, CheckedEntry | undefined>();
  for (const uri of mayDiffer(snapshot, before)) {
    const entry = snapshot.entries.get(uri);
    const known = before.byUri.get(uri);
    if (entry && known && isCurrent(known, entry, snapshot)) continue;
    changes.set(uri, entry && checkEntry(entry, settingsOf(snapshot, entry.root), snapshot, today));
    yield;
  }
  return { today, snapshot, byUri: before.byUri.with(changes) };
}

/** The files to look at: those that changed, and all when something changed that any of them may depend on. */
function mayDiffer(snapshot: Snapshot, { snapshot: before }: Check): Iterable<string> {
  const changed = snapshot.entries.keysApartFrom(before.entries);
  const isSameWorld = before.byKey === snapshot.byKey && before.settings === snapshot.settings;
  return isSameWorld ? changed : new Set([...changed, ...snapshot.entries.keys()]);
}

/** The findings of a check, file by file in the order of their paths, each file from top to bottom. */
export function findingsOf({ byUri }: Check): Finding[] {
  const found = Array.from(byUri.values()).filter(({ findings }) => 0 < findings.length);
  return found.toSorted((a, b) => (a.entry.uri < b.entry.uri ? -1 : 1)).flatMap(({ findings }) => findings);
}

function isCurrent({ entry: known, settings, read }: CheckedEntry, entry: Entry, snapshot: Snapshot): boolean {
  return (
    known === entry &&
    settings === settingsOf(snapshot, entry.root) &&
    read.every(([key, uris]) => snapshot.byKey.get(key) === uris)
  );
}

function checkEntry(entry: Entry, settings: Settings, snapshot: Snapshot, today: Day): CheckedEntry {
  const findings: Finding[] = [];
  const keys = new Set<string>();
  const context = { today, settings, find: (key: string) => findByKey(snapshot, key) };
  for (const rule of rulesByKind[entry.kind]) {
    const severity = severityInForce(rule, settings);
    if (severity === "off" || (entry.source.isBroken && !rule.readsBroken)) continue;
    for (const key of rule.reads(entry)) keys.add(key);
    for (const issue of rule.check(entry, context)) {
      if (!isSuppressed(entry, rule, issue)) findings.push(toFinding(entry, rule, severity, issue));
    }
  }
  findings.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  return { entry, settings, read: Array.from(keys, (key) => [key, snapshot.byKey.get(key)] as const), findings };
}

const rulesByKind = Object.fromEntries(kindNames.map((kind) => [kind, rulesFor(kind)])) as Record<
  KindName,
  readonly Rule[]
>;

function rulesFor(kind: KindName): readonly Rule[] {
  return catalogue.filter((rule: Rule) => rule.kinds.includes(kind));
}

function severityInForce({ id, severity }: Rule, { rules }: Settings): Severity | "off" {
  return rules?.[id] ?? severity;
}

function isSuppressed({ source }: Entry, { id }: Rule, { range }: Issue): boolean {
  return source.suppressions.some(({ rule, line }) => rule === id && (line === undefined || line === range.start.line));
}

function toFinding(entry: Entry, rule: Rule, severity: Severity, { message, range, fixes = [] }: Issue): Finding {
  return { rule: rule.id, severity, uri: entry.uri, range, message, fixes };
}
