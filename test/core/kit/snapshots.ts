import { applyChanges, emptySnapshot, type FileChange, type Snapshot } from "../../../src/core/index/snapshot.ts";
import { checkSnapshot, findingsOf } from "../../../src/core/rules/check-snapshot.ts";
import { exampleToday } from "../../../src/core/rules/rule.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";

/** Texts of files by their path below the root. */
export type Files = Readonly<Record<string, string>>;

export const testRoot = "file:///shop";
/** The day on which all tests of rules and cards take place. */
export const testToday = exampleToday;

/** A file that came or changed; without a text it is gone. */
export function changeOf(path: string, text: string | undefined, root = testRoot): FileChange {
  return { uri: `${root}/${path}`, root, source: text === undefined ? undefined : parseSource(text) };
}

export function snapshotOf(files: Files, root = testRoot): Snapshot {
  return applyChanges(
    emptySnapshot(),
    Object.entries(files).map(([path, text]) => changeOf(path, text, root)),
  );
}

export function findingsIn(files: Files): Finding[] {
  return findingsOf(checkSnapshot(snapshotOf(files), testToday));
}

/** `path:line rule` of each finding, lines counted from zero: short enough to be compared in a table. */
export function linesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ uri, range, rule }) => `${uri.slice(testRoot.length + 1)}:${range.start.line} ${rule}`);
}
