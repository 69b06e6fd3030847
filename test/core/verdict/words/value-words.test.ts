import assert from "node:assert/strict";
import {
  claimedWords,
  intervalWords,
  type Measure,
  valueWords,
} from "../../../../src/core/verdict/words/value-words.ts";

const share: Measure = { scale: "level", unit: { unit: "percent" } };
const points: Measure = { scale: "difference", unit: { unit: "percent" } };
const relative: Measure = { scale: "relative", unit: { unit: "eur" } };
const times: Measure = { scale: "relative", unit: { unit: "times" } };
const euros: Measure = { scale: "level", unit: { unit: "eur" } };
const moreEuros: Measure = { scale: "difference", unit: { unit: "eur" } };
const ms: Measure = { scale: "level", unit: { unit: "ms" } };
const daily: Measure = { scale: "level", unit: { unit: "count", per: { count: 1, of: "days" } } };
const perThousand: Measure = { scale: "level", unit: { unit: "ratio" }, each: 1000 };

describe("words of a value", () => {
  for (const [words, value, measure, ...beside] of [
    ["9.0%", 0.09, share],
    ["0.12%", 0.0012, share],
    ["7.97%", 0.0797, share, 0.08],
    ["0.998%", 0.00998, share, 0.01],
    ["99.97%", 2999 / 3000, share],
    ["100.0%", 1, share],
    ["299.8 ms", 299.8, ms, 300],
    ["300 ms", 299.8, ms],
    ["300 ms", 300.00000000000006, ms, 300],
    ["+4.996 EUR", 4.996, moreEuros, 5],
    ["−2 EUR", -2, euros],
    ["12,345,678 EUR", 12345678, euros],
    ["−1,250 ms", -1250, ms],
    ["0 ms", -0, ms],
    ["1.5e70 ms", 1.5e70, ms],
    ["1.5e-10 ms", 1.5e-10, ms],
    ["1,234.6 EUR", 1234.6, euros, 1235],
    ["+1.8 points", 0.018, points],
    ["+1.999 points", 0.01999, points, 0.02],
    ["+1 point", 0.01, points],
    ["−15.1%", -0.151, relative],
    ["2.6 times", 1.6, times],
    ["1.999 times", 0.999, times, 1],
    ["0.2 per day", 0.2, daily],
    ["0.75 per 1,000", 0.00075, perThousand, 0.002],
    ["1,234,567,000,000 EUR", 1234567e6, euros],
    ["1e70 EUR", 1e70, euros],
  ] as const satisfies readonly (readonly [string, number, Measure, ...number[]])[]) {
    it(`are ${words} for ${value}${beside.length > 0 ? ` beside ${beside.join()}` : ""}`, () =>
      assert.equal(valueWords(value, measure, ...beside), words));
  }

  for (const [words, value, measure] of [
    ["8%", 0.08, share],
    ["33.3333%", 1 / 3, share],
    ["2 points", -0.02, points],
    ["2 times", 1, times],
    ["0.5 times", -0.5, times],
    ["−2 EUR", -2, euros],
    ["12,345,678.5 EUR", 12345678.5, euros],
    ["2 per 1,000", 0.002, perThousand],
    ["15%", -0.15, relative],
  ] as const) {
    it(`are ${words} as claimed of ${value}`, () => assert.equal(claimedWords(value, measure), words));
  }

  for (const [words, low, high, measure, ...beside] of [
    ["8.1% to 10.0%", 0.0806, 0.0998, share, 0.08],
    ["0.8% to 7.6%", 0.0082, 0.0762, share, 0.08],
    ["50.01% to 50.03%", 0.50012, 0.50034, share, 0.5],
    ["+0.004 to +4.0 points", 0.0000439, 0.0402, points, 0],
    ["−0.4 to +0.8 points", -0.00413, 0.00817, points, 0.01],
    ["299.60 to 299.99 ms", 299.6, 299.99, ms, 300],
    ["210 to 228 ms", 210.2, 228.4, ms, 300],
    ["−10.7 to −5.7 EUR", -10.7, -5.67, moreEuros, -5],
    ["12,298,121 to 12,393,235 EUR", 12298121, 12393235, euros, 12000000],
    ["0.05 to 0.52 per day", 0.0545, 0.517, daily, 0.5],
    ["2.1 to 3.3 times", 1.12, 2.31, times, 1],
    ["+2.4% to +12.4%", 0.024, 0.1241, relative, 0.05],
    ["8.3% and more", 0.083, null, share, 0.08],
    ["up to 299.9 ms", null, 299.9, ms, 300],
  ] as const satisfies readonly (readonly [string, number | null, number | null, Measure, ...number[]])[]) {
    it(`are ${words} for an interval`, () => assert.equal(intervalWords([low, high], measure, ...beside), words));
  }

  it("are none for an interval without ends", () => assert.equal(intervalWords([null, null], share), undefined));
});
