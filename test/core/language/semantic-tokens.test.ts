import assert from "node:assert/strict";
import { semanticTokensOf } from "../../../src/core/language/outline/semantic-tokens.ts";
import type { KindName } from "../../../src/core/model/kinds.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";

/** What is coloured, in the order of the text. */
function tokensIn(text: string, kind: KindName = "experiment"): string[] {
  const lines = text.split(/\r?\n/);
  return semanticTokensOf({ kind, source: parseSource(text) }, text).map(
    ({ line, character, length, type }) => `${type}: ${lines[line]?.slice(character, character + length)}`,
  );
}

describe("semanticTokensOf", () => {
  for (const [text, expected] of [
    ["threshold: at least 8%", ["number: at least 8%"]],
    ['threshold: ">= 8%"', ["number: >= 8%"]],
    ["threshold: >= 8%", ["number: >= 8%"]],
    ["threshold: 'at most 300 ms' # as agreed", ["number: at most 300 ms"]],
    ["guardrails:\n  - { metric: x, threshold: at most 1% }", ["number: at most 1%"]],
    ["secondary: [{ threshold: increase by 2 points }]", ["number: increase by 2 points"]],
    ["threshold: >-\n  decrease by\n  15% relative", ["number: decrease by", "number: 15% relative"]],
    ["threshold: rather more", []],
    ['threshold: "at\\u0020least 8%"', []],
    ["memo: at least 8%", []],
    ["baseline: 8%", []],
  ] as const) {
    it(`colours the bar of ${JSON.stringify(text)}`, () => assert.deepEqual(tokensIn(text), expected));
  }

  it("colours the threshold of a metric file", () => {
    assert.deepEqual(tokensIn("better: lower\nthreshold: at most 300 ms\n", "metric"), ["number: at most 300 ms"]);
  });

  const sentence = ["number: At least 8%", "variable: users shown the simulation", "type: click the one-click button"];

  it("tells bar, people and measure of a hypothesis apart", () => {
    assert.deepEqual(
      tokensIn("hypothesis: At least 8% of users shown the simulation will click the one-click button."),
      sentence,
    );
  });

  it("tells what is done from what is measured", () => {
    assert.deepEqual(
      tokensIn(
        "hypothesis: A shorter form will increase the completion rate by 10% relative for new customers.",
      ).sort(),
      [
        "method: A shorter form",
        "number: by 10% relative",
        "number: increase",
        "type: completion rate",
        "variable: new customers",
      ],
    );
  });

  it("does so between quotes, and over lines", () => {
    for (const text of [
      'hypothesis: "At least 8% of users shown the simulation will click the one-click button."',
      "unit: x\nhypothesis: 'At least 8% of users shown the simulation will click the one-click button.'\n",
      "hypothesis:\n  At least 8% of users shown the simulation\n  will click the one-click button.\n",
      "hypothesis: >\n  At least 8% of users shown the simulation\n  will click the one-click button.\n",
      "hypothesis: |\r\n  At least 8% of users shown the simulation\r\n  will click the one-click button.\r\n",
    ]) {
      assert.deepEqual(tokensIn(text), sentence, text);
    }
  });

  it("goes on line by line where a part is broken in two", () => {
    assert.deepEqual(tokensIn("hypothesis:\n  At least\n  8% of users click the\n  button.\n"), [
      "number: At least",
      "number: 8%",
      "variable: users",
      "type: click the",
      "type: button",
    ]);
  });

  it("passes over quotes that are written twice, and stops at an escape that means another character", () => {
    assert.deepEqual(tokensIn("hypothesis: 'At least 8% of the team''s users click.'"), [
      "number: At least 8%",
      "variable: the team''s users",
      "type: click",
    ]);
    assert.deepEqual(tokensIn('hypothesis: "At least 8% of us\\u0065rs click the button."'), ["number: At least 8%"]);
  });

  it("leaves a sentence alone that cannot be read", () => {
    assert.deepEqual(tokensIn("hypothesis: Users will be happier."), []);
  });
});
