import assert from "node:assert/strict";
import type { CardVerdict } from "../../../src/core/query/card.ts";
import { verdictPhrase } from "../../../src/core/query/verdict-words.ts";
import { verdictWith } from "../kit/cards.ts";

describe("verdictPhrase", () => {
  const rows: readonly [phrase: string, verdict: Partial<CardVerdict>][] = [
    ["No results", {}],
    ["Supported (0.9998)", { state: "supported", confidence: 0.99984 }],
    ["Refuted (0.963)", { state: "refuted", confidence: 0.9634 }],
    ["Inconclusive (0.59)", { state: "inconclusive", confidence: 0.593 }],
    ["Inconclusive (0.950, not above 0.95)", { state: "inconclusive", confidence: 0.95 }],
    ["Inconclusive", { state: "inconclusive" }],
    ["Collecting", { state: "collecting", confidence: 0.6 }],
    ["Collecting: 400 of 4,962", { state: "collecting", progress: { observed: 400, planned: 4962 } }],
    ["No verdict", { state: "invalid", confidence: 0.99 }],
    ["Judged supported", { state: "judged-supported" }],
    ["Judged refuted", { state: "judged-refuted", exploratory: true }],
    ["Exploratory", { state: "supported", confidence: 0.99, exploratory: true }],
    ["Collecting", { state: "collecting", exploratory: true }],
  ];
  for (const [phrase, verdict] of rows) {
    it(`says “${phrase}” of ${JSON.stringify(verdict)}`, () =>
      assert.equal(verdictPhrase(verdictWith(verdict)), phrase));
  }
});
