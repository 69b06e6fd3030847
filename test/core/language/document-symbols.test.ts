import assert from "node:assert/strict";
import * as fc from "fast-check";
import { comparePositions } from "../../../src/core/base/position.ts";
import { documentSymbolsOf, type DocumentSymbol } from "../../../src/core/language/outline/document-symbols.ts";
import { foldingRangesOf } from "../../../src/core/language/outline/folding-ranges.ts";
import { mentionsOf } from "../../../src/core/language/names/mentions-of.ts";
import { selectionRangesAt } from "../../../src/core/language/outline/selection-ranges.ts";
import { semanticTokensOf } from "../../../src/core/language/outline/semantic-tokens.ts";
import type { KindName } from "../../../src/core/model/kinds.ts";
import { parseSource } from "../../../src/core/source/parse-source.ts";
import { anyText, experimentText, mutatedText } from "../kit/texts.ts";

function symbolsIn(text: string, kind: KindName): DocumentSymbol[] {
  return documentSymbolsOf({ kind, source: parseSource(text) }, text);
}

function outline(symbols: readonly DocumentSymbol[], indentation = ""): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indentation}${name}${detail ? ` (${detail})` : ""}`,
    ...outline(children, `${indentation}  `),
  ]);
}

describe("documentSymbolsOf", () => {
  it("tells an experiment by the parts of its cycle, in words of people", () => {
    assert.deepEqual(outline(symbolsIn(experimentText, "experiment")), [
      "Plan",
      "  Unit (one-click-checkout)",
      "  Hypothesis (At least 8% of users shown the simulation will click the one-click button.)",
      "  Method (simulation)",
      "  Population (5% of checkout traffic)",
      "  Metric (one-click-rate)",
      "  Threshold (at least 8%)",
      "  Baseline (6.5%)",
      "  Guardrails",
      "    checkout-errors (threshold at most 1%)",
      "  Arms (control 50%, one-click 50%)",
      "  Expect (9%)",
      "  Sample (5000)",
      "  Window (from 2026-03-02, to 2026-03-16)",
      "  Rule (supported persevere, refuted stop, inconclusive pivot)",
      "  Predictions (dana 70%, lee 40%)",
      "Results",
      "  Results",
      "    2026-03-16 (successes 450, of 5000, source warehouse/one_click.sql)",
      "  Observations",
      "    People asked whether their card was safe. (from session recordings, count 7)",
      "Learning",
      "  Memo (It works, but we must communicate security more clearly.)",
      "  Learnings",
      "    People accept one click when the security is explained: at the button. (recommendation Show the card's last digits and a lock beside the button.)",
      "      Insight (People accept one click when the security is explained: at the button.)",
      "      Recommendation (Show the card's last digits and a lock beside the button.)",
      "      Applies to (checkout, security)",
      "Decision",
      "  Decision (choice persevere, date 2026-03-17, by dana, because The threshold was reached.)",
      "  Propagation",
      "    docs/checkout.md",
      "    support team (date 2026-03-18)",
      "  Check back (2026-04-17)",
      "    2026-04-17",
      "    2026-06-17 (held true)",
    ]);
  });

  it("tells other files by their keys", () => {
    assert.deepEqual(outline(symbolsIn("title: x\nlearn:\nbranches: [a, { repo: shop, branch: b }]\n", "unit")), [
      "Title (x)",
      "Learn",
      "Branches (a)",
      "  a",
      "  b (repo shop)",
    ]);
    assert.deepEqual(outline(symbolsIn("objectives:\n  more-sales: { title: x }\n", "settings")), [
      "Objectives",
      "  more-sales (title x)",
    ]);
  });

  it("shortens long values", () => {
    const [symbol] = symbolsIn(`title: ${"word ".repeat(100)}\n`, "unit");
    assert.equal(symbol?.detail.length, 80);
    assert.ok(symbol?.detail.endsWith("…"));
  });

  it("is empty for what is no mapping", () => {
    assert.deepEqual(symbolsIn("- a\n", "unit"), []);
    assert.deepEqual(symbolsIn("", "unit"), []);
  });

  it("names every line and holds its children, whatever is written", () => {
    const check = ({ range, selection, name, children }: DocumentSymbol): void => {
      assert.ok(name.length > 0);
      for (const inner of [selection, ...children.map((child) => child.range)]) {
        assert.ok(comparePositions(range.start, inner.start) <= 0, "it begins before its part");
        assert.ok(comparePositions(inner.end, range.end) <= 0, "it ends behind its part");
      }
      children.forEach(check);
    };
    fc.assert(
      fc.property(fc.oneof(mutatedText, anyText), (text) => symbolsIn(text, "experiment").forEach(check)),
      { numRuns: 300 },
    );
  });
});

describe("what is asked of one file", () => {
  it("is answered for every text without a fault", () => {
    fc.assert(
      fc.property(fc.oneof(mutatedText, anyText), fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const entry = { kind: "experiment", source: parseSource(text) } as const;
        const offset = Math.floor(part * text.length);
        for (const { startLine, endLine } of foldingRangesOf(entry, text)) assert.ok(startLine < endLine);
        assert.ok(0 < selectionRangesAt(entry.source, text, offset).length);
        for (const { start, end } of mentionsOf(entry)) assert.ok(0 <= start && start <= end && end <= text.length);
        let before = { line: 0, character: 0, length: 0 };
        for (const token of semanticTokensOf(entry, text)) {
          assert.ok(0 < token.length);
          const isBehind = before.line < token.line || before.character + before.length <= token.character;
          assert.ok(isBehind, "a token reaches into the next");
          before = token;
        }
      }),
      { numRuns: 300 },
    );
  });
});
