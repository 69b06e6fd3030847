import type { Day } from "../../core/base/day.ts";
import { isNamed } from "../../core/history/amendment.ts";
import { differencesOf } from "../../core/history/differences.ts";
import type { ProtocolField } from "../../core/history/protocol.ts";
import type { ExperimentVersion } from "../../core/history/version.ts";
import type { EntryOf } from "../../core/index/entry.ts";
import { registrationOfEntry } from "../../core/index/registration-of-entry.ts";
import { settingsOf, type Snapshot } from "../../core/index/snapshot.ts";
import { versionOfEntry } from "../../core/index/version-of-entry.ts";
import { choiceOf } from "../../core/model/stage-of.ts";
import { windowOf } from "../../core/model/window.ts";
import { amendmentMissing } from "../../core/rules/catalogue/amendment-missing.ts";
import { planWithResult } from "../../core/rules/catalogue/plan-with-result.ts";
import type { Finding } from "../../core/rules/finding.ts";
import { severityInForce, suppressionsOf, toFinding } from "../../core/rules/in-force.ts";
import { hasOwnFinding } from "../../core/rules/registration/has-own-finding.ts";
import { placeOfField } from "../../core/rules/registration/place-of-field.ts";
import { recordAmendment } from "../../core/rules/registration/record-amendment.ts";
import type { Issue, Rule } from "../../core/rules/rule.ts";
import { placeForMissing } from "../../core/source/source-document.ts";
import { counterpartsOf } from "./counterparts.ts";
import { sayChange } from "./say-change.ts";

type Experiment = EntryOf<"experiment">;

/**
 * What only the branch as a whole shows, while it can still be mended: a plan that comes along with its result, and the
 * plan of an open experiment that moves, in however many commits or in none.
 */
export function branchFindings(base: Snapshot, now: Snapshot, today: Day): readonly Finding[] {
  const counterparts = counterpartsOf(base, now);
  return Array.from(now.entries.values()).flatMap((entry): Finding[] => {
    const after = entry.kind === "experiment" ? versionOfEntry(entry) : undefined;
    if (entry.kind !== "experiment" || !after) return [];
    const old = counterparts.get(entry);
    const before = old && versionOfEntry(old);
    // What could not be read there says nothing about what was planned there.
    if (old && !before) return [];
    const issues = [
      ...arrivals(entry, before, after),
      ...(old && before ? movesWhileOpen(entry, after, { entry: old, version: before }, today) : []),
    ];
    return issues.flatMap((issue) => findingsOf(issue, entry, now));
  });
}

/** The findings of all rules and those of the branch, which say the same of the same line more exactly. */
export function withBranchFindings(findings: readonly Finding[], ofBranch: readonly Finding[]): readonly Finding[] {
  const placeOf = ({ rule, uri, range }: Finding): string => `${rule} ${range.start.line} ${uri}`;
  const places = new Set(ofBranch.map(placeOf));
  return [...findings.filter((finding) => !places.has(placeOf(finding))), ...ofBranch].toSorted(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

interface BranchIssue extends Issue {
  readonly rule: Rule;
}

function arrivals(
  { source }: Experiment,
  before: ExperimentVersion | undefined,
  after: ExperimentVersion,
): readonly BranchIssue[] {
  const isPlanNew = after.isComplete && !before?.isComplete;
  const isResultNew = after.results !== undefined && before?.results === undefined;
  if (!isPlanNew || !isResultNew) return [];
  return [
    {
      rule: planWithResult,
      message:
        "Plan and result arrive together in this branch, so a squash merge would leave no proof; merge the plan first.",
      range: placeForMissing(source, ["results"]),
    },
  ];
}

function movesWhileOpen(
  entry: Experiment,
  after: ExperimentVersion,
  old: { readonly entry: Experiment; readonly version: ExperimentVersion },
  today: Day,
): readonly BranchIssue[] {
  const { source, record } = entry;
  const window = windowOf(old.entry.record);
  const { protocol, isComplete, results } = old.version;
  // A result shows that data came in, whatever the window says, or where there is none.
  const isOpen = (window.from !== undefined && window.from <= today) || after.results !== undefined;
  if (!isComplete || results !== undefined || !isOpen || choiceOf(old.entry.record)) return [];
  const moved = registrationOfEntry(entry)?.moved ?? [];
  const isMoved = (field: ProtocolField): boolean => moved.some((one) => one.field === field);
  const whose =
    window.to !== undefined && window.to < today ? "an experiment whose window is over" : "a running experiment";
  return differencesOf(protocol, after.protocol).flatMap((difference): BranchIssue[] => {
    const { field, from, to } = difference;
    if (field === "wording" || hasOwnFinding(entry, { field, ...(to === undefined ? {} : { now: to }) })) return [];
    // An entry without its reason has a finding of its own, and so has a bar that moved after a result.
    if (isNamed(field, from, record.amendments) || isMoved(field)) return [];
    return [
      {
        rule: amendmentMissing,
        message: `This branch ${sayChange(difference, whose)}; take it back, or say why under amendments.`,
        range: placeOfField(source, field),
        fixes: [recordAmendment(field, from, today)],
      },
    ];
  });
}

/** As any finding of a rule: with the severity that the team gave it, and unless it is ignored there. */
function findingsOf(issue: BranchIssue, entry: Experiment, now: Snapshot): Finding[] {
  const { rule } = issue;
  const severity = severityInForce(rule, settingsOf(now, entry.root));
  const isHidden = severity === "off" || 0 < suppressionsOf(entry, rule, issue).length;
  return isHidden ? [] : [toFinding(entry, rule, severity, issue)];
}
