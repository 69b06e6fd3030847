import type { Day } from "../base/day.ts";
import type { Severity } from "../base/severity.ts";
import { runThrough, type Sliced } from "../base/sliced.ts";
import type { Entry } from "../index/entry.ts";
import { findByKey } from "../index/find.ts";
import { settingsOf, type Snapshot } from "../index/snapshot.ts";
import type { Settings } from "../model/settings.ts";
import { catalogue } from "./catalogue.ts";
import type { Finding } from "./finding.ts";
import type { Issue, Rule } from "./rule.ts";

/** All findings of a snapshot, with what is needed to check the next one without starting over. */
export interface Check {
  readonly today: Day;
  readonly byUri: ReadonlyMap<string, CheckedEntry>;
}

interface CheckedEntry {
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

/** The same, with a pause after each entry. */
export function* checkInSlices(snapshot: Snapshot, today: Day, previous?: Check): Sliced<Check> {
  const byUri = new Map<string, CheckedEntry>();
  const before = previous?.today === today ? previous.byUri : undefined;
  for (const [uri, entry] of snapshot.entries) {
    const settings = settingsOf(snapshot, entry.root);
    const known = before?.get(uri);
    const isKnown = known !== undefined && isCurrent(known, entry, settings, snapshot);
    byUri.set(uri, isKnown ? known : checkEntry(entry, settings, snapshot, today));
    yield;
  }
  return { today, byUri };
}

/** The findings of a check, file by file in the order of the snapshot, each file from top to bottom. */
export function findingsOf({ byUri }: Check): Finding[] {
  return Array.from(byUri.values()).flatMap(({ findings }) => findings);
}

function isCurrent(known: CheckedEntry, entry: Entry, settings: Settings, { byKey }: Snapshot): boolean {
  return known.entry === entry && known.settings === settings && known.read.every(([key, uris]) => byKey.get(key) === uris);
}

function checkEntry(entry: Entry, settings: Settings, snapshot: Snapshot, today: Day): CheckedEntry {
  const findings: Finding[] = [];
  const keys = new Set<string>();
  for (const rule of rulesByKind[entry.kind]) {
    const severity = severityInForce(rule, settings);
    if (severity === "off" || (entry.source.isBroken && !rule.readsBroken)) continue;
    for (const key of rule.reads(entry)) keys.add(key);
    const context = { today, settings, find: (key: string) => findByKey(snapshot, key) };
    for (const issue of rule.check(entry, context)) {
      if (!isSuppressed(entry, rule, issue)) findings.push(toFinding(entry, rule, severity, issue));
    }
  }
  findings.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  return { entry, settings, read: Array.from(keys, (key) => [key, snapshot.byKey.get(key)] as const), findings };
}

const rulesByKind: Record<Entry["kind"], readonly Rule[]> = {
  unit: rulesFor("unit"),
  experiment: rulesFor("experiment"),
  settings: rulesFor("settings"),
};

function rulesFor(kind: Entry["kind"]): readonly Rule[] {
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
