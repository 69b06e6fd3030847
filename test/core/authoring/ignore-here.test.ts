import assert from "node:assert/strict";
import { applyTextEdits } from "../../../src/core/authoring/apply-text-edits.ts";
import { ignoreHere } from "../../../src/core/authoring/ignore-here.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";

/** The text with the comment above the line that ends in `◀`, and `|` where the reason goes. */
function ignoredIn(marked: string): string | undefined {
  const line = marked.split("\n").findIndex((text) => text.includes("◀"));
  const text = marked.replace("◀", "");
  const edit = ignoreHere(parseSource(text), text, "some-rule", line);
  if (!edit?.placeholder) return undefined;
  const { offset } = edit.placeholder;
  const newText = `${edit.newText.slice(0, offset)}|${edit.newText.slice(offset)}`;
  return applyTextEdits(text, [{ ...edit, newText }]);
}

describe("ignoreHere", () => {
  for (const [before, after] of [
    ["metric: x◀\n", "# uol-ignore some-rule: |\nmetric: x\n"],
    ["unit: x\r\nmetric: x◀\r\n", "unit: x\r\n# uol-ignore some-rule: |\r\nmetric: x\r\n"],
    ["results:\n  - { date: x }◀\n", "results:\n  # uol-ignore some-rule: |\n  - { date: x }\n"],
    ["# uol-ignore other: y\nmetric: x◀", "# uol-ignore other: y\n# uol-ignore some-rule: |\nmetric: x"],
    ["window: {\n  from: x,◀\n}\n", "window: {\n  # uol-ignore some-rule: |\n  from: x,\n}\n"],
  ] as const) {
    it(`writes above ${JSON.stringify(before)}`, () => assert.equal(ignoredIn(before), after));
  }

  it("writes nothing into a text, where it would be a word of it", () => {
    assert.equal(ignoredIn("memo: |\n  One.\n  Two.◀\n"), undefined);
    assert.equal(ignoredIn('memo: "One\n  two."◀\n'), undefined);
  });

  it("writes nothing where there is no such line", () => {
    assert.equal(ignoreHere(parseSource("a: b"), "a: b", "some-rule", 7), undefined);
    assert.equal(ignoreHere(parseSource("a: b\n"), "a: b\n", "some-rule", 1), undefined);
  });
});
