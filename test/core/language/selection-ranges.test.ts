import assert from "node:assert/strict";
import { selectionRangesAt } from "../../../src/core/language/outline/selection-ranges.ts";
import { offsetAt } from "../../../src/core/source/source-document.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { cursorIn } from "../kit/cursor.ts";

/** What is selected, step by step. */
function stepsIn(marked: string): string[] {
  const { text, offset } = cursorIn(marked);
  const source = parseSource(text);
  return selectionRangesAt(source, text, offset).map(({ start, end }) =>
    text.slice(offsetAt(source, start), offsetAt(source, end)),
  );
}

describe("selectionRangesAt", () => {
  it("grows from a word over its value, key, item and list to the file", () => {
    const text = 'unit: checkout\nguardrails:\n  - metric: errors\n    threshold: "at mo|st 1%"\n  - { metric: x }\n';
    assert.deepEqual(stepsIn(text), [
      "most",
      "at most 1%",
      '"at most 1%"',
      'threshold: "at most 1%"',
      'metric: errors\n    threshold: "at most 1%"',
      '- metric: errors\n    threshold: "at most 1%"',
      '- metric: errors\n    threshold: "at most 1%"\n  - { metric: x }',
      'guardrails:\n  - metric: errors\n    threshold: "at most 1%"\n  - { metric: x }',
      'unit: checkout\nguardrails:\n  - metric: errors\n    threshold: "at most 1%"\n  - { metric: x }',
      'unit: checkout\nguardrails:\n  - metric: errors\n    threshold: "at most 1%"\n  - { metric: x }\n',
    ]);
  });

  it("takes an id with its hyphens for one word", () => {
    assert.deepEqual(stepsIn("metric: one-cl|ick-rate # the one"), [
      "one-click-rate",
      "metric: one-click-rate",
      "metric: one-click-rate # the one",
    ]);
  });

  it("stays within braces", () => {
    assert.deepEqual(stepsIn("window: { from: 2026-03-02, t|o: 2026-03-16 }"), [
      "to",
      "to: 2026-03-16",
      "{ from: 2026-03-02, to: 2026-03-16 }",
      "window: { from: 2026-03-02, to: 2026-03-16 }",
    ]);
  });

  it("takes a line of a longer text before the whole of it", () => {
    const { text } = cursorIn("memo: >-\n  It works.\n  But no|t yet.\nunit: x\n");
    assert.deepEqual(stepsIn("memo: >-\n  It works.\n  But no|t yet.\nunit: x\n"), [
      "not",
      "But not yet.",
      ">-\n  It works.\n  But not yet.",
      "memo: >-\n  It works.\n  But not yet.",
      text.trimEnd(),
      text,
    ]);
  });

  it("takes a comment for a line", () => {
    assert.deepEqual(stepsIn("unit: x\n# as agr|eed\nmetric: y"), [
      "agreed",
      "# as agreed",
      "unit: x\n# as agreed\nmetric: y",
    ]);
  });

  it("has only the file where nothing is written", () => assert.deepEqual(stepsIn("|"), [""]));
});
