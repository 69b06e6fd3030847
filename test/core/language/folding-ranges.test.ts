import assert from "node:assert/strict";
import { foldingRangesOf } from "../../../src/core/language/outline/folding-ranges.ts";
import type { KindName } from "../../../src/core/model/kinds.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";

/** Each fold as its first and its last line. */
function foldsIn(text: string, kind: KindName = "experiment"): string[] {
  const lines = text.split("\n");
  return foldingRangesOf({ kind, source: parseSource(text) }, text)
    .toSorted((a, b) => a.startLine - b.startLine)
    .map(({ startLine, endLine, kind: what }) => `${lines[startLine]} … ${lines[endLine]}${what ? ` (${what})` : ""}`);
}

describe("foldingRangesOf", () => {
  it("folds an experiment by the parts of its cycle, and the keys in them", () => {
    const text = `unit: checkout
hypothesis: At least 8% click.
guardrails:
  - { metric: errors }
  - metric: speed
    threshold: at most 1 s

results:
  - { date: 2026-03-16 }
observations:
  - saw: x
memo: |
  It works.

  It does.

decision:
  choice: stop
  date: 2026-03-17
# The end.
`;
    assert.deepEqual(foldsIn(text), [
      "unit: checkout …     threshold: at most 1 s",
      "guardrails: …     threshold: at most 1 s",
      "  - metric: speed …     threshold: at most 1 s",
      "results: …   - saw: x",
      "results: …   - { date: 2026-03-16 }",
      "observations: …   - saw: x",
      "memo: | …   It does.",
      "memo: | …   It does.",
      "decision: …   date: 2026-03-17",
      "decision: …   date: 2026-03-17",
    ]);
  });

  it("folds the keys of other files, which have no parts", () => {
    assert.deepEqual(foldsIn("title: x\nlearn: y\nbranches:\n  - a\n  - b\n", "unit"), ["branches: …   - b"]);
  });

  it("leaves the line of a closing bracket", () => {
    assert.deepEqual(foldsIn("title: x\nbranches: [\n  a,\n  b,\n]\nkind: customer\n", "unit"), ["branches: [ …   b,"]);
  });

  it("folds blocks of comments and regions, and not what looks like them inside a text", () => {
    const text = `# One
# Two
title: x
why: |
  # No comment
  # at all
# region more
# a note
kind: customer
# endregion
# alone
`;
    assert.deepEqual(foldsIn(text, "unit"), [
      "# One … # Two (comment)",
      "why: | …   # at all",
      "# region more … # endregion (region)",
    ]);
  });

  it("has nothing to fold in an empty file", () => assert.deepEqual(foldsIn(""), []));
});
