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
    ["Inconclusive (0.85), leaning for", { state: "inconclusive", confidence: 0.85, leaning: "for" }],
    ["No verdict", { state: "none", note: "a.csv could not be read." }],
    ["Exploratory", { state: "inconclusive", confidence: 0.85, leaning: "for", exploratory: true }],
    ["Supported (0.994), guardrail broken", { state: "supported", confidence: 0.994, guardrails: "broken" }],
    ["Supported (0.994)", { state: "supported", confidence: 0.994, guardrails: "held" }],
    ["Inconclusive (0.30), stopped early", { state: "inconclusive", confidence: 0.3, stoppedEarly: true }],
    [
      "Refuted (0.970), stopped early",
      { state: "refuted", confidence: 0.97, stoppedEarly: true, progress: { observed: 400, planned: 4962 } },
    ],
  ];
  for (const [phrase, verdict] of rows) {
    it(`says “${phrase}” of ${JSON.stringify(verdict)}`, () =>
      assert.equal(verdictPhrase(verdictWith(verdict)), phrase));
  }
});
