import assert from "node:assert/strict";
import type * as z from "zod";
import { kindNames, kinds } from "../../src/core/model/kinds.ts";
import { readProjectFile } from "./source-files.ts";

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly afterText: string;
    readonly action: { readonly indent: "none" | "indent"; readonly appendText?: string };
  }[];
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
}

const configuration = JSON.parse(
  readProjectFile("syntaxes/learning-yaml.language-configuration.json"),
) as LanguageConfiguration;

describe("the language configuration", () => {
  const words: readonly (readonly [text: string, words: readonly string[]])[] = [
    ["metric: one-click-rate", ["metric", "one-click-rate"]],
    ["threshold: at least 8%, 6.5% or 1,400.5", ["threshold", "at", "least", "8%", "6.5%", "or", "1,400.5"]],
    ["{ from: 2026-03-02 }", ["from", "2026-03-02"]],
    ["We don't know (naïveté).", ["We", "don't", "know", "naïveté"]],
    ["supersededBy: other-one#2", ["supersededBy", "other-one", "2"]],
    ["docs/checkout.md [8%,9%]", ["docs", "checkout", "md", "8%", "9%"]],
    ['">= 8"', ["8"]],
    ["one-cl", ["one-cl"]],
    ["one-", ["one-"]],
  ];
  for (const [text, expected] of words) {
    it(`takes for words in “${text}”: ${expected.join(" ")}`, () => {
      const { pattern, flags } = configuration.wordPattern;
      assert.deepEqual(Array.from(text.matchAll(new RegExp(pattern, `${flags}g`)), String), expected);
    });
  }

  const enters: readonly (readonly [line: string, next: string | undefined])[] = [
    ["window:|", "  "],
    ["  window: |", "    "],
    ["memo: ||", "  "],
    ["memo: >-|", "  "],
    ["metric:|", undefined],
    ["metric: clicks|", undefined],
    ["hypothesis: A sentence - with a dash|", undefined],
    ["  - { metric: errors, threshold: at most 1% }|", "  - "],
    ["  - support team|", "  - "],
    ["  - x|", "  - "],
    ["- insight: People wait.|", "  "],
    ["  - insight:|", "    "],
    ["  - appliesTo:|", "      "],
    ["  - memo: ||", "      "],
    ["  - |", undefined],
    ["  - {|", undefined],
    ["  - { metric: errors,|", undefined],
    ["  - support| team", undefined],
    ["# - a comment|", undefined],
  ];
  for (const [drawn, next] of enters) {
    it(`goes on from “${drawn}” with ${next === undefined ? "the indentation of the line" : `“${next}”`}`, () => {
      assert.equal(lineAfter(drawn), next);
    });
  }

  it("goes in behind each key that holds keys or items, and behind no other", () => {
    for (const [key, holds] of keys()) {
      assert.equal(lineAfter(`${key}:|`), holds ? "  " : undefined, key);
      assert.equal(new RegExp(configuration.indentationRules.increaseIndentPattern).test(`${key}:`), holds, key);
    }
  });

  it("comes out with a bracket that closes", () => {
    const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
    assert.match("window: {", new RegExp(increaseIndentPattern));
    assert.doesNotMatch('note: "{', new RegExp(increaseIndentPattern));
    assert.match("  },", new RegExp(decreaseIndentPattern));
    assert.doesNotMatch("window: { to: 2026-03-02 }", new RegExp(decreaseIndentPattern));
  });

  it("folds regions", () => {
    assert.match("# region results", new RegExp(configuration.folding.markers.start));
    assert.match("  #endregion", new RegExp(configuration.folding.markers.end));
    assert.doesNotMatch("# regions differ", new RegExp(configuration.folding.markers.start));
  });
});

/** What Enter at the last `|` puts in front of the cursor on the next line; `undefined` where no rule speaks. */
function lineAfter(drawn: string): string | undefined {
  const at = drawn.lastIndexOf("|");
  const [before, after] = [drawn.slice(0, at), drawn.slice(at + 1)];
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText }) => new RegExp(beforeText).test(before) && new RegExp(afterText).test(after),
  );
  if (!rule) return undefined;
  const { indent, appendText = "" } = rule.action;
  return `${/^ */.exec(before)?.[0]}${indent === "indent" ? "  " : ""}${appendText}`;
}

/** Every key of the model, and whether it can hold keys or items on lines of their own. */
function keys(): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  const visit = (schema: z.ZodType): boolean => {
    const { def } = schema as { def: Definition };
    if (def.innerType) return visit(def.innerType);
    for (const [key, field] of Object.entries(def.shape ?? {})) found.set(key, visit(field) || found.get(key) === true);
    const parts = [def.element, def.valueType, ...(def.options ?? [])].filter((part) => part !== undefined);
    const holds = parts.map((part) => visit(part));
    return ["object", "array", "record"].includes(def.type) || (def.type === "union" && holds.every(Boolean));
  };
  for (const kind of kindNames) visit(kinds[kind].schema);
  return found;
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}
