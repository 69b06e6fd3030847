import { compareText } from "../../core/base/compare-text.ts";
import { severities, type Severity } from "../../core/base/severity.ts";
import { relativePath } from "../../core/base/uri.ts";
import type { Finding } from "../../core/rules/finding.ts";

/** What `check` found, in the numbers that people see: lines and columns count from one. */
export interface Report {
  readonly findings: readonly ReportedFinding[];
  readonly summary: { readonly files: number } & Readonly<Record<Severity, number>>;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Below the root, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  /** The titles of the mends that can be offered. */
  readonly fixes: readonly string[];
}

/** Findings in the order of their files' paths; within a file they stay in the order in which they come. */
export function toReport(findings: readonly Finding[], root: string, files: number): Report {
  const reported = findings.map((finding) => toReported(finding, root)).toSorted((a, b) => compareText(a.file, b.file));
  return { findings: reported, summary: { files, ...countBySeverity(findings) } };
}

function toReported({ rule, severity, uri, range, message, fixes }: Finding, root: string): ReportedFinding {
  const { start, end } = range;
  return {
    rule,
    severity,
    file: relativePath(uri, root),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    message,
    fixes: fixes.map(({ title }) => title),
  };
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = severities.map((severity) => [
    severity,
    findings.filter((finding) => finding.severity === severity).length,
  ]);
  return Object.fromEntries(counts) as Record<Severity, number>;
}
