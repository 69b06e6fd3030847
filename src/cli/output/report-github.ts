import type { Severity } from "../../core/base/severity.ts";
import type { Report, ReportedFinding } from "./report.ts";

const commands = { error: "error", warning: "warning", info: "notice", hint: "notice" } as const satisfies Record<
  Severity,
  string
>;

/** Workflow commands, which GitHub Actions turns into annotations at the lines of a pull request. */
export function toReportGithub({ findings }: Report): string {
  return findings.map(toCommand).join("");
}

function toCommand(finding: ReportedFinding): string {
  const { severity, file, line, column, endLine, endColumn, rule, message } = finding;
  const properties = { file, line, endLine, col: column, endColumn, title: rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(",")}::${escapeMessage(message)}\n`;
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
