import type { Severity } from "../base/severity.ts";
import type { Entry } from "../index/entry.ts";
import type { Settings } from "../model/settings.ts";
import type { Suppression } from "../source/source-document.ts";
import type { Finding } from "./finding.ts";
import type { Issue, Rule } from "./rule.ts";

/** The severity that the team gave a rule, else its own. */
export function severityInForce({ id, severity }: Rule, { rules }: Settings): Severity | "off" {
  return rules?.[id] ?? severity;
}

/** The comments that hide an issue where it stands. */
export function suppressionsOf({ source }: Entry, { id }: Rule, { range }: Issue): readonly Suppression[] {
  return source.suppressions.filter(
    ({ rule, line, misplaced }) =>
      rule === id && misplaced === undefined && (line === undefined || line === range.start.line),
  );
}

export function toFinding(
  entry: Entry,
  rule: Rule,
  severity: Severity,
  { message, range, fixes = [] }: Issue,
): Finding {
  return { rule: rule.id, severity, uri: entry.uri, range, message, fixes };
}
