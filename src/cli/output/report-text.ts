import { groupBy } from "../../core/base/group-by.ts";
import { severities, type Severity } from "../../core/base/severity.ts";
import type { Paint } from "./paint.ts";
import { plural } from "../../core/base/plural.ts";
import { toVisible } from "../../core/query/page/page.ts";
import type { Report, ReportedFinding } from "./report.ts";
import { widthOf } from "./width-of.ts";

const looks = { error: "red", warning: "yellow", info: "blue", hint: "dim" } as const satisfies Record<
  Severity,
  string
>;

/**
 * For people: findings under their files, and one line that sums up.
 *
 * @param since The revision against which only what is new was asked for.
 */
export function toReportText({ findings, summary }: Report, paint: Paint, since?: string): string {
  const groups = Array.from(
    groupBy(findings, (finding) => [finding.file]),
    ([file, group]) => toGroup(file, group, paint),
  );
  return [...groups, toSummary(summary, paint, since)].join("\n");
}

function toGroup(file: string, findings: readonly ReportedFinding[], paint: Paint): string {
  const placeWidth = widthOf(findings.map(placeOf));
  const severityWidth = widthOf(findings.map(({ severity }) => severity));
  const lines = findings.map((finding) => {
    const { severity, rule } = finding;
    // Names of files and words in them may hold what moves the cursor of a terminal.
    const message = toVisible(finding.message);
    const place = paint("dim", placeOf(finding).padStart(placeWidth));
    const text = severity === "hint" ? paint("dim", message) : message;
    return `  ${place}  ${paint(looks[severity], severity.padEnd(severityWidth))}  ${text}  ${paint("dim", rule)}\n`;
  });
  return `${paint("underline", toVisible(file))}\n${lines.join("")}`;
}

function placeOf({ line, column }: ReportedFinding): string {
  return `${line}:${column}`;
}

function toSummary(summary: Report["summary"], paint: Paint, since: string | undefined): string {
  const what = since === undefined ? "" : ` new since ${since}`;
  const files = `${plural(summary.files, "file")} read`;
  const counts = severities.flatMap((severity) => {
    const count = summary[severity];
    return count === 0 ? [] : [paint(looks[severity], plural(count, severity))];
  });
  return counts.length === 0
    ? `${paint("green", `No findings${what}`)}, ${files}.\n`
    : `${counts.join(", ")}${what}; ${files}.\n`;
}
