import assert from "node:assert/strict";
import * as fc from "fast-check";
import { contextAt } from "../../../src/core/language/place/context-at.ts";
import { wordsAt } from "../../../src/core/language/place/place.ts";
import { siblingKeys } from "../../../src/core/language/place/sibling-keys.ts";
import { cursorIn } from "../kit/cursor.ts";
import { anyText, mutatedText } from "../kit/texts.ts";

/** `slot path «words»` at the `|` of a text in which `¦` stands for the bar of YAML. */
function placeAt(marked: string): string {
  const { text: drawn, offset } = cursorIn(marked);
  const text = drawn.replaceAll("¦", "|");
  const place = contextAt(text, offset);
  const words = wordsAt(text, place);
  return [place.slot, place.path.join("."), words && `«${words}»`].filter(Boolean).join(" ");
}

function siblingsAt(marked: string): readonly string[] {
  const { text, offset } = cursorIn(marked);
  return [...siblingKeys(text, contextAt(text, offset))];
}

describe("the place in a file", () => {
  const places: readonly (readonly [marked: string, place: string])[] = [
    // Keys, whole and half typed
    ["|", "key"],
    ["met|", "key «met»"],
    ["met|ric: x", "key «metric»"],
    ["unit: a\nmet|\nwindow: { to: 2026-03-16 }", "key «met»"],
    ["unit: a\n|\nmetric: b", "key"],
    ['"met|ric": x', "key «metric»"],
    ["window:\n  |", "key window"],
    ["window:\n  fr|\n  to: 2026-03-16", "key window «fr»"],
    ["learnings:\n  - insight: x\n    rec|", "key learnings.0 «rec»"],
    ["results:\n- date: x\n  s|", "key results.0 «s»"],
    ["window: { from: 2026-03-02 }\nmet|", "key «met»"],
    // Keys between brackets
    ["window: {|}", "key window"],
    ["window: { fr|", "key window «fr»"],
    ["window: { from: 2026-03-02, | }", "key window"],
    ["guardrails:\n  - { metric: a, thr|", "key guardrails.0 «thr»"],
    ["guardrails:\n  - { metric: a,\n      thr| }", "key guardrails.0 «thr»"],
    ["checkBack: [2026-04-17, { d|", "key checkBack.1 «d»"],
    ["predictions: {da|na}", "key predictions «dana»"],
    // Values
    ["metric: |", "value metric"],
    ["metric:|", "value metric"],
    ["metric: one|-click", "value metric «one-click»"],
    ["metric: one-click|   # the button", "value metric «one-click»"],
    ["threshold: at least 8|%", "value threshold «at least 8%»"],
    ["window: { from: |", "value window.from"],
    ["window: { from: | }", "value window.from"],
    ["{ metric: |", "value metric"],
    ["guardrails:\n  - { metric: |, threshold: at most 1% }", "value guardrails.0.metric"],
    ["guardrails:\n  - metric: |\n    threshold: x", "value guardrails.0.metric"],
    ["by: [dana, l|ee]", "value by.1 «lee»"],
    ["unknowns:\n  - first\n  - |", "value unknowns.1"],
    ["results:\n- date: x\n- |", "value results.1"],
    ["results:\n- date: x\nmetric: |", "value metric"],
    ["results:\n- date: x\nmet|", "key «met»"],
    ["decision:\n  by:\n  - dana\n  |", "key decision"],
    ["decision:\n  by:\n  - dana\n  date: |", "value decision.date"],
    ["decision: { by: [dana, |] }", "value decision.by.1"],
    // Quotes
    ['threshold: "at |"', "value threshold «at»"],
    ['threshold: "at |\nmetric: x', "value threshold «at»"],
    ["threshold: '>= |8%'", "value threshold «>= 8%»"],
    ["memo: 'it''s |'", "value memo «it's»"],
    ['results:\n  - { note: "a, b: { |", of: 3 }', "value results.0.note «a, b: {»"],
    // Sentences over several lines
    ["hypothesis: At least\n  eig|ht of ten", "value hypothesis «At least eight of ten»"],
    ["memo: ¦\n  It wor|ks: yes\nunit: x", "value memo «It works: yes»"],
    ["memo: ¦\n  It works.\n\n  |", "value memo «It works.»"],
    ["memo: >-\n  one\n  t|wo", "value memo «one two»"],
    // A block of text ends where the indentation does
    ["memo: ¦\n  It works.\n|", "key"],
    ["memo: ¦\n  metric: x\nmet|", "key «met»"],
    // Where an item could begin
    ["learnings:\n  - insight: x\n  |", "item learnings"],
    ["results:\n  - { date: x }\n  |", "item results"],
    // Comments
    ["# uol-ignore |", "comment «# uol-ignore»"],
    ["metric: x # the| one", "comment «# the one»"],
    ["window: { to: x } # the| end", "comment «# the end»"],
    ["hypothesis: plan #2 wor|ks", "comment «#2 works»"],
    // Nothing fits there
    ["window: { from: x }\n  |", "none"],
    ["learnings:\n    - insight: x\n  |", "none"],
    // Broken above, whole here
    ["window: { from: 2026-03-02\nmetric: |", "value metric"],
    ["results:\n  - { date: 2026-03-02,\n  - { of: |", "value results.1.of"],
    ['hypothesis: "never closed\nmetric: |', "value metric"],
    ["met\nunit: |", "value unit"],
    ["window: { from: 2026-03-02 }}\nunit: |", "value unit"],
    ["rules: {\n  wrong-type: |\n}\nx: y", "value rules.wrong-type"],
    ["results:\r\n  - { date: x,\r\n      of: |3 }\r\n", "value results.0.of «3»"],
  ];
  for (const [marked, expected] of places) {
    it(`is "${expected}" in ${JSON.stringify(marked)}`, () => assert.equal(placeAt(marked), expected));
  }
});

describe("the keys beside a place", () => {
  const siblings: readonly (readonly [marked: string, keys: readonly string[]])[] = [
    ["unit: a\nmet|\nwindow:\n  to: x", ["unit", "window"]],
    ["window:\n  from: x\n  |\nmetric: y", ["from"]],
    ["learnings:\n  - insight: x\n    |\n    because: z\n  - id: other", ["insight", "because"]],
    ["learnings:\n  - |\n    because: z\n  - id: other", []],
    ["window: { from: x, |to: y }", ["from"]],
    ["window: { from: x, | }", ["from"]],
    ["results:\n  - { date: x, of: [1, { a: b }], |, n: 3 }", ["date", "of", "n"]],
    ["results:\n  - { date: x, |\n  - { of: 3 }", ["date"]],
    ["# unit: no key\n|", []],
    ["memo: ¦\n  unit: no key\n|", ["memo"]],
  ];
  for (const [marked, expected] of siblings) {
    it(`are ${expected.join(", ") || "none"} in ${JSON.stringify(marked)}`, () => {
      assert.deepEqual([...siblingsAt(marked.replaceAll("¦", ">"))].sort(), [...expected].sort());
    });
  }
});

describe("the place in any text", () => {
  it("lies inside of it, around the cursor or before it", () => {
    const texts = fc.oneof(anyText, mutatedText);
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const place = contextAt(text, offset);
        assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length, JSON.stringify(place));
        siblingKeys(text, place);
        wordsAt(text, place);
      }),
      { numRuns: 4000 },
    );
  }).timeout(300_000);

  it("is found in a long text in which nothing ever closes", () => {
    for (const piece of ["{ a: [", "- ", "a:\n ", '"', "#", " ", "a: {}\n ", "- {\n", "a: >\n\n", "'"]) {
      const text = piece.repeat(100_000 / piece.length);
      const place = contextAt(text, text.length);
      siblingKeys(text, place);
      assert.ok(place.end <= text.length);
    }
  }).timeout(5_000);
});
