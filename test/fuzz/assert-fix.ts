import assert from "node:assert/strict";
import { applyTextEdits } from "../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../src/core/authoring/to-text-edits.ts";
import type { DocumentEdit } from "../../src/core/base/document-edit.ts";
import type { Fix } from "../../src/core/base/read.ts";
import { parseSource } from "../../src/core/source/parse-source.ts";
import { valueOf, type SourceDocument } from "../../src/core/source/source-document.ts";
import { commentsOf } from "../core/kit/comments-of.ts";
import { assertInside } from "./assert-inside.ts";

/** Carries a fix out, and fails when it loses a comment, or changes a key that it does not speak of. */
export function assertFix(
  { title, edits, creates = [] }: Fix,
  source: SourceDocument,
  text: string,
  rule: string,
): void {
  const what = `the fix "${title}" of ${rule}`;
  assert.notEqual(title.trim(), "", `a fix of ${rule} has no title`);
  for (const { name } of creates)
    assert.match(name, /^(?:(?!\.\.?\/)[^/\\]+\/)*[^/\\]+$/, `${what} creates a file with a bad name`);
  const textEdits = toTextEdits(source, text, edits);
  if (!textEdits) return;

  for (const { range } of textEdits) assertInside(range, text, what);
  const after = applyTextEdits(text, textEdits);
  const lost = commentsOf(text).length - commentsOf(after).length;
  const expected = edits.filter((edit) => mayTakeComment.includes(edit.type)).length;
  assert.ok(lost <= expected, `${what} loses a comment:\n${after}`);
  // Where reading stopped, nobody knows what belongs to which key.
  if (source.isBroken) return;
  const [before, now] = [valuesBeside(source, edits), valuesBeside(parseSource(after), edits)];
  assert.deepEqual(now, before, `${what} changes another key:\n${after}`);
}

/** A comment that cut a sentence off becomes part of it when that is quoted. */
const mayTakeComment: readonly DocumentEdit["type"][] = ["remove-comment", "quote"];

/** The values of all top-level keys that no edit names. */
function valuesBeside({ root }: SourceDocument, edits: readonly DocumentEdit[]): unknown {
  const named = new Set(edits.flatMap(keysNamedBy));
  const entries = root?.kind === "mapping" ? root.entries : [];
  return entries.filter(({ key }) => !named.has(key)).map(({ key, value }) => [key, valueOf(value)]);
}

function keysNamedBy(edit: DocumentEdit): unknown[] {
  switch (edit.type) {
    case "insert-key":
      return [edit.at?.[0] ?? edit.key];
    case "rename-key":
      return [edit.path[0], edit.key];
    case "set-value":
    case "quote":
      return [edit.path[0]];
    case "add-item":
    case "add-record":
    case "add-records":
    case "remove-items":
      return [edit.key];
    case "move-item":
      return [edit.from[0], edit.key];
    case "remove-comment":
      return [];
  }
}
