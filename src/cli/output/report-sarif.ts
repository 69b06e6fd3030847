import { version } from "../../../package.json";
import type { Severity } from "../../core/base/severity.ts";
import { catalogue } from "../../core/rules/catalogue.ts";
import type { Rule } from "../../core/rules/rule.ts";
import type { Report, ReportedFinding } from "./report.ts";

const levels = { error: "error", warning: "warning", info: "note", hint: "note" } as const satisfies Record<
  Severity,
  string
>;

const ruleIndexes = new Map<string, number>(catalogue.map(({ id }, index) => [id, index]));

/** SARIF 2.1.0, which code scanning services read. */
export function toReportSarif({ findings }: Report, root: string): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "uol", semanticVersion: version, rules: catalogue.map(toDescriptor) } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { uri: `${root}/` } },
        results: findings.map(toResult),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toDescriptor({ id, title, reason, severity }: Rule): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: reason.trim() },
    help: { text: reason.trim(), markdown: reason.trim() },
    defaultConfiguration: { level: levels[severity] },
  };
}

function toResult({ rule, severity, file, line, column, endLine, endColumn, message }: ReportedFinding): object {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return {
    ruleId: rule,
    ruleIndex: ruleIndexes.get(rule),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}
