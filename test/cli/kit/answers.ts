import type { Report } from "../../../src/cli/output/report.ts";

export type CheckAnswer = Report & { readonly version: number; readonly verb: string };

/** Findings as `file:line:column rule`, short enough to be compared as a whole. */
export function placesOf({ findings }: Pick<Report, "findings">): string[] {
  return findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}
