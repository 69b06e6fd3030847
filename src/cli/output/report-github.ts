import { severities, type Severity } from "../../core/base/severity.ts";
import { plural } from "../../core/base/plural.ts";
import type { Report, ReportedFinding } from "./report.ts";

const commands = { error: "error", warning: "warning", info: "notice", hint: "notice" } as const satisfies Record<
  Severity,
  string
>;

/** So many errors, warnings and notices of one step become annotations; the others stand in its log only. */
export const mostAnnotations = 10;

/**
 * Workflow commands, which GitHub Actions turns into annotations at the lines of a pull request; what matters most comes
 * first, because it shows only so many.
 *
 * The paths must be those that the repository has.
 */
export function toReportGithub({ findings }: Report): string {
  return severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity).map(toCommand))
    .join("");
}

/** What GitHub does not show at the lines, as a sentence for the log; `undefined` when it shows all. */
export function leftOutByGithub({ summary: { error, warning, info, hint } }: Report): string | undefined {
  const left = [error, warning, info + hint].reduce((sum, count) => sum + Math.max(0, count - mostAnnotations), 0);
  if (left === 0) return undefined;
  return `GitHub shows ${mostAnnotations} of each kind at the lines; ${plural(left, "more finding")} above ${left === 1 ? "stands" : "stand"} in this log only.`;
}

function toCommand(finding: ReportedFinding): string {
  const { severity, file, line, column, endLine, endColumn, rule, message } = finding;
  // Columns are for annotations of one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file, line, endLine, ...columns, title: rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(",")}::${escapeMessage(message)}\n`;
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
