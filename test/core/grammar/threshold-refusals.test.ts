import assert from "node:assert/strict";
import type { RefusalReason, SentenceReason } from "../../../src/core/grammar/reading.ts";
import { parseThreshold } from "../../../src/core/grammar/threshold.ts";

/** What is refused, and the words at fault, by the reason. */
const refused: Record<Exclude<RefusalReason, SentenceReason>, readonly (readonly [string, string])[]> = {
  empty: [
    ["", ""],
    [" \t ", " \t "],
  ],
  "no-number": [
    ["a lot more", "a lot more"],
    ["fast enough", "fast enough"],
    ["  not too many ", "not too many"],
    ["at least", "at least"],
    ["at least many", "many"],
    ["decrease by", "decrease by"],
    ["between 3 and", "and"],
    ["no worse than baseline", "baseline"],
    ["≥ %", "%"],
  ],
  "no-direction": [
    ["8%", "8%"],
    [" 300 ms.", "300 ms"],
    ["5 per 1000 users", "5 per 1000 users"],
    ["exactly 8%", "exactly"],
    ["= 8%", "="],
    ["improves by 10%", "improves by"],
    ["better than 8%", "better than"],
  ],
  "malformed-number": [
    ["at least 1.000,5", "1.000,5"],
    ["between 1,00,0 and 5", "1,00,0"],
    ["at most 1e999", "1e999"],
  ],
  "unknown-unit": [
    ["at least 8 persent", "persent"],
    ["at most 3 months", "months"],
    ["at most 5 m", "m"],
    ["at least 40 parsecs away", "parsecs"],
  ],
  unexpected: [
    ["conversion rate at least 8%", "conversion rate"],
    ["p95 below 300 ms", "p95"],
    ["is at least 8%", "is"],
    ["at least 8% of nothing", "of nothing"],
    ["at least 3 and at most 5", "and at most 5"],
    ["at least 8%!", "!"],
    ["at least 8%..", ".."],
    ["at least 8% 9%", "9%"],
    ["decrease by 15% relative to last week", "to last week"],
    ["between 3", "3"],
    ["falls from 9%", "%"],
    ["at most 3 per", "per"],
    ['"at least 8%"', '"'],
    ["at least 8% 🎉", "🎉"],
  ],
  vague: [
    ["about 8%", "about"],
    ["at least about 8%", "about"],
    ["~8%", "~"],
    ["decrease by roughly 15%", "roughly"],
    ["no worse than about 1%", "about"],
  ],
  ambiguous: [
    ["at least +5%", "+5%"],
    ["-15% or more", "-15%"],
    ["at least 8% relative", "relative"],
    ["at least 8% vs baseline", "vs baseline"],
  ],
  "mixed-units": [
    ["between 3% and 5 ms", "3% and 5 ms"],
    ["$3 to 5 EUR", "$3 to 5 EUR"],
    ["falls from 9% to 6 ms", "9% to 6 ms"],
  ],
  "reversed-range": [
    ["between 5 and 3", "5 and 3"],
    ["3-3", "3-3"],
    ["between 1 s and 300 ms", "1 s and 300 ms"],
  ],
  contradiction: [
    ["at least 8% or more", "or more"],
    ["+10% below baseline", "below baseline"],
    ["increase by 10% lower", "lower"],
    ["decrease by 20 ms relative", "relative"],
    ["decrease by 15 points relative", "relative"],
    ["falls from 6% to 9%", "6% to 9%"],
    ["falls from 9% to 9%", "9% to 9%"],
    ["drop to at least 5%", "5%"],
    ["no worse than 1% or more", "or more"],
    ["1% worse", "worse"],
  ],
  impossible: [
    ["decrease by 150%", "150%"],
    ["decrease by 2x", "2x"],
    ["at least 12 of 10", "of 10"],
    ["at most 3 per 0 users", "per 0"],
  ],
  "capped-change": [
    ["increase by at most 5%", "5%"],
    ["decrease by less than 15%", "15%"],
    ["at most 5% over baseline", "5%"],
    ["at most doubles", "doubles"],
    ["increase by 2 to 3 points", "to 3 points"],
    ["+2 to 3 points", "to 3 points"],
  ],
  "negative-change": [
    ["decrease by -15%", "-15%"],
    ["increase by −2 points", "−2 points"],
    ["no worse than -1%", "-1%"],
  ],
};

describe("parseThreshold refuses", () => {
  for (const [reason, cases] of Object.entries(refused)) {
    for (const [text, place] of cases) {
      it(`${reason}: ${JSON.stringify(text)}`, () => {
        const reading = parseThreshold(text);
        assert.ok("refusal" in reading, JSON.stringify(reading));
        const { start, end, message } = reading.refusal;
        assert.deepEqual([reading.refusal.reason, text.slice(start, end)], [reason, place]);
        assert.match(message, /^\S[^\n]*[.]$/, "one plain sentence");
      });
    }
  }
});
