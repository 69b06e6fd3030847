import assert from "node:assert/strict";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import type { Fix } from "../../../src/core/base/read.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { findingsIn, type Files } from "./snapshots.ts";

/** The file of these tests among others that it may speak of. */
export const testFile = "example.experiment.yaml";

/** What a rule finds in one experiment. */
export function foundBy(rule: string, text: string, others: Files = {}): Finding[] {
  const uri = `/${testFile}`;
  return findingsIn({ ...others, [testFile]: text }).filter(
    (finding) => finding.rule === rule && finding.uri.endsWith(uri),
  );
}

/** The text after the first fix whose title begins so. */
export function fixedBy(rule: string, title: string, text: string, others: Files = {}): string {
  const fix = fixOf(rule, title, text, others);
  const edits = toTextEdits(parseSource(text), text, fix.edits);
  assert.ok(edits, "the fix was refused");
  return applyTextEdits(text, edits);
}

export function fixOf(rule: string, title: string, text: string, others: Files = {}): Fix {
  const fixes = foundBy(rule, text, others).flatMap((finding) => finding.fixes);
  const fix = fixes.find((one) => one.title.startsWith(title));
  assert.ok(fix, `${rule} offers ${JSON.stringify(fixes.map((one) => one.title))}`);
  return fix;
}
