import assert from "node:assert/strict";
import { parseThreshold, type Threshold } from "../../../src/core/grammar/threshold.ts";

const atLeast8 = { direction: "at-least", value: 0.08, unit: "percent", relative: false } as const;
const moreThan8 = { ...atLeast8, strict: true } as const;
const atMost300 = { direction: "at-most", value: 300, unit: "ms", relative: false } as const;
const lessThan300 = { ...atMost300, strict: true } as const;
const fall15 = { direction: "decrease", value: 0.15, unit: "percent", relative: null } as const;
const fall15Relative = { ...fall15, relative: true } as const;
const fall15Points = { direction: "decrease", value: 15, unit: "points", relative: false } as const;
const rise2Points = { direction: "increase", value: 2, unit: "points", relative: false } as const;
const rise10 = { direction: "increase", value: 0.1, unit: "percent", relative: null } as const;
const doubled = { direction: "increase", value: 1, unit: "times", relative: true } as const;
const from3To5 = { direction: "between", value: 3, to: 5, unit: "count", relative: false } as const;
const lossOf1 = { direction: "no-worse", value: 0.01, unit: "percent", relative: null } as const;

/** Everything that is read, by what it is read as. */
const accepted: readonly (readonly [Threshold, readonly string[]])[] = [
  [
    atLeast8,
    [
      "at least 8%",
      "At Least 8 %",
      "at least 8%.",
      "  at\u00a0least\t8 percent ",
      ">= 8%",
      ">=8%",
      "≥ 8%",
      "no less than 8%",
    ],
  ],
  [
    atLeast8,
    ["not below 8%", "minimum 8%", "a minimum of 8%", "min 8%", "min. 8%", "8% or more", "8% or higher", "8%+"],
  ],
  [atLeast8, ["8% min.", "8% at least", "at least 8% of users", "rises to 8%", "increase to at least 8%"]],
  [moreThan8, ["> 8%", "more than 8%", "over 8%", "above 8%", "exceeds 8%", "rises to more than 8%"]],
  [
    atMost300,
    [
      "at most 300 ms",
      "<= 300ms",
      "≤ 300 milliseconds",
      "no more than 300 ms",
      "max 300 ms",
      "max. 300 ms",
      "up to 300 ms",
    ],
  ],
  [
    atMost300,
    ["within 300 ms", "300 ms or less", "300 ms or fewer", "300 ms max", "does not exceed 300 ms", "falls to 300 ms"],
  ],
  [
    lessThan300,
    ["< 300 ms", "less than 300 ms", "under 300 ms", "lower than 300 ms", "below 300 ms", "drop to below 300 ms"],
  ],
  [{ direction: "at-most", value: 2, unit: "days", relative: false }, ["within 2 days", "within two days"]],
  [{ direction: "at-most", value: 5, unit: "min", relative: false }, ["max 5 min", "5 min max", "5 min max."]],
  [{ direction: "at-least", value: 5, unit: "min", relative: false }, ["min 5 min", "5 min min"]],
  [{ direction: "at-least", value: -0.05, unit: "percent", relative: false }, ["at least -5%", "≥ \u22125%"]],
  [
    { direction: "at-least", value: 40, unit: "count", relative: false },
    ["at least 40", "at least 40 sign-ups", "40+"],
  ],
  [
    { direction: "at-least", value: 0.05, unit: "ratio", relative: false },
    ["at least 1 in 20", "1 in 20 users or more"],
  ],
  [{ direction: "at-most", value: 0.005, unit: "ratio", relative: false }, ["at most 5 per 1000 requests"]],
  [
    { direction: "at-most", value: 3, unit: "count", per: { count: 1, of: "days" }, relative: false },
    ["at most 3 errors per day", "3/day or fewer"],
  ],
  [{ direction: "at-most", value: 5, unit: "eur", relative: false }, ["at most €5", "at most 5 EUR", "<= EUR 5"]],
  [{ direction: "at-least", value: 2, unit: "times", relative: true }, ["at least 2x", "at least twice the baseline"]],
  [{ direction: "at-least", value: 68, unit: "score", relative: false }, ["at least a score of 68"]],
  [
    fall15,
    ["decrease by 15%", "decreases by at least 15%", "reduce by 15%", "falls by 15%", "drops 15%", "-15%", "−15%"],
  ],
  [
    fall15,
    ["a reduction of 15%", "down 15%", "15% lower", "15% lower than control", "at least 15% below the baseline"],
  ],
  [fall15, ["a 15% decrease", "-15% vs baseline", "at least 15% fewer"]],
  [fall15Relative, ["decrease by 15% relative", "-15% relative", "a 15% relative decrease", "falls by 15% (relative)"]],
  [fall15Relative, ["decrease by 15% relative to baseline", "decrease by 15% in relative terms"]],
  [
    fall15Points,
    ["decrease by 15 points", "decrease by 15 pp", "decrease by 15% absolute", "-15 points relative to control"],
  ],
  [{ direction: "decrease", value: 20, unit: "ms", relative: false }, ["decrease by 20 ms", "-20ms", "20 ms less"]],
  [{ ...fall15, strict: true }, ["decrease by more than 15%", "more than 15% lower"]],
  [
    rise2Points,
    ["increase by 2 points", "increase by at least 2 points", "+2 points", "+2pp", "2 points higher", "up by 2 points"],
  ],
  [
    rise10,
    ["+10% over baseline", "10% over baseline", "at least 10% above control", "at least +10% over baseline", "+10%"],
  ],
  [rise10, ["increase 10%", "an increase of 10%", "10% more", "10% or more over baseline", "increase by a tenth"]],
  [doubled, ["doubles", "double", "at least doubles", "increase by 1 times", "+1x"]],
  [{ ...doubled, strict: true }, ["more than doubles"]],
  [{ direction: "decrease", value: 0.5, unit: "times", relative: true }, ["halves", "at least halved"]],
  [from3To5, ["between 3 and 5", "3 to 5", "3–5", "3-5", "from 3 to 5", "between 3 - 5"]],
  [{ ...from3To5, value: 0.03, to: 0.05, unit: "percent" }, ["between 3% and 5%", "3 to 5%", "3% to 5"]],
  [{ ...from3To5, unit: "usd" }, ["between $3 and $5", "$3–5"]],
  [{ ...from3To5, value: 300, to: 1000, unit: "ms" }, ["between 300 ms and 1 s"]],
  [{ ...from3To5, value: -3 }, ["between -3 and 5", "-3 to 5"]],
  [lossOf1, ["no worse than 1%", "not worse than 1%", "at most 1% worse", "no more than 1% worse than control"]],
  [{ ...lossOf1, relative: true }, ["no worse than 1% relative"]],
  [{ ...lossOf1, value: 1, unit: "points", relative: false }, ["no worse than 1 point"]],
  [{ ...lossOf1, value: 20, unit: "ms", relative: false }, ["no worse than 20 ms"]],
];

describe("parseThreshold", () => {
  for (const [expected, texts] of accepted) {
    for (const text of texts) it(`reads: ${text}`, () => assert.deepEqual(read(text).threshold, expected));
  }

  it("reads from-to as its end and keeps the start", () => {
    const { threshold, baseline } = read("falls from 9% to 6%");
    assert.deepEqual(threshold, { direction: "at-most", value: 0.06, unit: "percent", relative: false });
    assert.deepEqual(baseline, { value: 0.09, unit: "percent" });
  });
});

/** What each stretch of a text is read as. */
const parts: readonly (readonly [string, readonly string[]])[] = [
  ["at least 8%.", ["direction: at least", "number: 8", "unit: %"]],
  ["  ≥\u00a08 per cent", ["direction: ≥", "number: 8", "unit: per cent"]],
  ["decrease by 15% relative", ["direction: decrease by", "number: 15", "unit: %", "relative: relative"]],
  ["+10% over the baseline", ["number: +", "number: 10", "unit: %", "reference: over", "reference: the baseline"]],
  ["between € 3 and 5", ["direction: between", "unit: €", "number: 3", "range: and", "number: 5"]],
  [
    "at most 3 errors per 2 weeks",
    ["direction: at most", "number: 3", "noun: errors", "per: per", "number: 2", "per: weeks"],
  ],
  ["8% or more", ["number: 8", "unit: %", "direction: or more"]],
  ["at least 8% of the users", ["direction: at least", "number: 8", "unit: %", "noun: users"]],
  [
    "at most 1% worse than control",
    ["direction: at most", "number: 1", "unit: %", "direction: worse", "reference: than", "reference: control"],
  ],
  ["falls from 9 to 6%", ["direction: falls from", "number: 9", "range: to", "number: 6", "unit: %"]],
];

describe("the parts of a threshold", () => {
  for (const [text, expected] of parts) {
    it(`of: ${text}`, () => {
      const found = read(text).parts.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
      assert.deepEqual(found, expected);
    });
  }
});

function read(text: string): Exclude<ReturnType<typeof parseThreshold>, { refusal: unknown }> {
  const reading = parseThreshold(text);
  if ("refusal" in reading) assert.fail(`${reading.refusal.reason}: ${reading.refusal.message}`);
  return reading;
}
