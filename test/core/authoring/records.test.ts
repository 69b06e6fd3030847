import assert from "node:assert/strict";
import * as fc from "fast-check";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { toTextEdits } from "../../../src/core/authoring/to-text-edits.ts";
import type { DocumentEdit } from "../../../src/core/base/document-edit.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { offsetAt, valueOf } from "../../../src/core/source/source-document.ts";
import { anyDocument } from "../kit/documents.ts";

const refused = "refused";

const add: DocumentEdit = {
  type: "add-record",
  key: "amendments",
  after: ["flag", "rule"],
  value: '{ field: threshold, why: "',
  rest: '" }',
};
/** The cursor is where the bar is. */
const added: Record<string, readonly [before: string, after: string]> = {
  "as a new key behind its anchor": [
    "rule: a\nresults: []\n",
    'rule: a\namendments:\n  - { field: threshold, why: "|" }\nresults: []\n',
  ],
  "as a new key with CRLF": [
    "rule: a\r\nresults: []\r\n",
    'rule: a\r\namendments:\r\n  - { field: threshold, why: "|" }\r\nresults: []\r\n',
  ],
  "into braces": [
    "{ rule: a, results: [] }\n",
    '{ rule: a, amendments: [{ field: threshold, why: "|" }], results: [] }\n',
  ],
  "behind an empty key": [
    "amendments: # none\nrule: a\n",
    'amendments: [{ field: threshold, why: "|" }] # none\nrule: a\n',
  ],
  "to an empty list": ["amendments: []\n", 'amendments: [{ field: threshold, why: "|" }]\n'],
  "to a list in brackets": [
    "amendments: [{ field: window }] # c\n",
    'amendments: [{ field: window }, { field: threshold, why: "|" }] # c\n',
  ],
  "to a list of lines": [
    "amendments:\n  - field: window\n    why: |\n      Because.\n# below\nrule: a\n",
    'amendments:\n  - field: window\n    why: |\n      Because.\n  - { field: threshold, why: "|" }\n# below\nrule: a\n',
  ],
  "to words": ["amendments: none\n", refused],
  "to keys": ["amendments: { field: window }\n", refused],
};

describe("adding a record", () => {
  for (const [where, [before, after]] of Object.entries(added))
    it(`writes it ${where}`, () => assert.equal(applyWithCursor(before, add), after));

  it("leaves all values as they are, whatever the file looks like", () => {
    const edit: DocumentEdit = { ...add, key: "branches" };
    fc.assert(
      fc.property(anyDocument, (before) => {
        const text = apply(before, edit);
        const old = valuesOf(before)["branches"];
        if (text === undefined) return assert.equal(typeof old, "string", "refused");
        assert.deepEqual(parseSource(text).problems, []);
        const list = Array.isArray(old) ? (old as unknown[]) : [];
        assert.deepEqual(valuesOf(text), {
          ...valuesOf(before),
          branches: [...list, { field: "threshold", why: "" }],
        });
        assert.equal(commentsIn(text), commentsIn(before));
      }),
      { numRuns: 1000 },
    );
  });
});

function move(at: number): DocumentEdit {
  return { type: "move-item", from: ["results", at], key: "exploratory", after: ["results"] };
}
const moved: Record<string, readonly [before: string, at: number, after: string]> = {
  "of several lines, with the comments above and within": [
    "results:\n  # of all\n  - metric: a\n  # of b\n  - metric: b # what\n    # how\n    of: 5\n      # more\n  - metric: c\nmemo: d\n",
    1,
    "results:\n  # of all\n  - metric: a\n  - metric: c\nexploratory:\n  # of b\n  - metric: b # what\n    # how\n    of: 5\n      # more\nmemo: d\n",
  ],
  "that is the first, without the comment on all": [
    "results:\n  # of all\n  - metric: a\n  - metric: b\n",
    0,
    "results:\n  # of all\n  - metric: b\nexploratory:\n  - metric: a\n",
  ],
  "that is the last": [
    "results:\n  - { metric: a }\n  - { metric: b } # c\nmemo: d\n",
    1,
    "results:\n  - { metric: a }\nexploratory:\n  - { metric: b } # c\nmemo: d\n",
  ],
  "that ends the text": ["results:\n- metric: a\n- metric: b", 1, "results:\n- metric: a\nexploratory:\n  - metric: b"],
  "to a list that is there, as far in as its items": [
    "results:\n  - metric: a\n    values:\n      - 1\n  - metric: b\nexploratory:\n- metric: c\nmemo: d\n",
    0,
    "results:\n  - metric: b\nexploratory:\n- metric: c\n- metric: a\n  values:\n    - 1\nmemo: d\n",
  ],
  "with CRLF": [
    "results:\r\n  - metric: a\r\n  - metric: b\r\nexploratory:\r\n    - metric: c\r\n",
    1,
    "results:\r\n  - metric: a\r\nexploratory:\r\n    - metric: c\r\n    - metric: b\r\n",
  ],
  "that is alone": ["results: # one\n  - metric: a\n", 0, "exploratory: # one\n  - metric: a\n"],
  "that is alone, where the other list is there": [
    "results:\n  - metric: a\nexploratory:\n  - metric: b\n",
    0,
    refused,
  ],
  "from brackets": [
    "results: [{ metric: a }, { metric: b }, { metric: c }] # c\n",
    1,
    "results: [{ metric: a }, { metric: c }] # c\nexploratory:\n  - { metric: b }\n",
  ],
  "from the start of brackets in braces": [
    "{ results: [{ metric: a }, { metric: b }], memo: d }\n",
    0,
    "{ results: [{ metric: b }], exploratory: [{ metric: a }], memo: d }\n",
  ],
  "from brackets with comments between": ["results: [{ metric: a }, # a\n  { metric: b }]\n", 1, refused],
  "of several lines into brackets": [
    "results:\n  - metric: a\n    of: 5\n  - metric: b\nexploratory: [{ metric: c }]\n",
    0,
    refused,
  ],
  "that shares something": ["results:\n  - &a { metric: a }\n  - *a\n", 1, refused],
  "that is not there": ["results:\n  - metric: a\n", 3, refused],
};

describe("moving an item", () => {
  for (const [what, [before, at, after]] of Object.entries(moved))
    it(`takes one ${what}`, () => assert.equal(apply(before, move(at)) ?? refused, after));

  it("keeps every comment, every other value, and its own", () => {
    const edit: DocumentEdit = { type: "move-item", from: ["branches", 1], key: "exploratory", after: ["branches"] };
    fc.assert(
      fc.property(anyDocument, (before) => {
        const text = apply(before, edit);
        if (text === undefined) return;
        const { branches, ...others } = valuesOf(before);
        const [first, second, ...rest] = branches as unknown[];
        assert.deepEqual(parseSource(text).problems, []);
        assert.deepEqual(valuesOf(text), { ...others, branches: [first, ...rest], exploratory: [second] });
        assert.equal(commentsIn(text), commentsIn(before));
      }),
      { numRuns: 3000 },
    );
  });
});

function apply(text: string, edit: DocumentEdit): string | undefined {
  const edits = toTextEdits(parseSource(text), text, [edit]);
  return edits && applyTextEdits(text, edits);
}

function applyWithCursor(text: string, edit: DocumentEdit): string {
  const source = parseSource(text);
  const [change, ...others] = toTextEdits(source, text, [edit]) ?? [];
  if (!change) return refused;
  assert.deepEqual(others, []);
  const { range, newText, placeholder } = change;
  assert.ok(placeholder);
  const marked = `${newText.slice(0, placeholder.offset)}|${newText.slice(placeholder.offset)}`;
  return text.slice(0, offsetAt(source, range.start)) + marked + text.slice(offsetAt(source, range.end));
}

function valuesOf(text: string): Record<string, unknown> {
  return { ...(valueOf(parseSource(text).root) as Record<string, unknown>) };
}

function commentsIn(text: string): number {
  return text.split("#").length;
}
