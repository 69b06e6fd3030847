import assert from "node:assert/strict";
import { describeThreshold, formatThreshold } from "../../../src/core/grammar/format-threshold.ts";
import { sameThreshold } from "../../../src/core/grammar/same-threshold.ts";
import { parseThreshold, type Threshold } from "../../../src/core/grammar/threshold.ts";

describe("sameThreshold", () => {
  const same = [
    ["at least 8%", ">= 8.0 percent"],
    ["at least 8%", "more than 8%"],
    ["at most 0.3 s", "at most 300 ms"],
    ["between 1 and 2 h", "between 60 and 120 min"],
    ["at least 1 in 20", "at least 5%"],
    ["doubles", "increase by 100% relative"],
    ["decrease by 15% absolute", "decrease by 15 points"],
    ["at most 7 errors per week", "at most 1 per day"],
  ] as const;
  const different = [
    ["at least 8%", "at most 8%"],
    ["at least 8%", "at least 6%"],
    ["at least 8%", "at least 8"],
    ["decrease by 15%", "decrease by 15% relative"],
    ["decrease by 15%", "decrease by 15 points"],
    ["between 3 and 5", "between 3 and 6"],
    ["between 3 and 5", "at least 3"],
    ["at least 2 times", "at least 200%"],
  ] as const;

  for (const [a, b] of same) it(`${a} = ${b}`, () => assert.equal(sameThreshold(threshold(a), threshold(b)), true));
  for (const [a, b] of different) {
    it(`${a} ≠ ${b}`, () => assert.equal(sameThreshold(threshold(a), threshold(b)), false));
  }

  it("takes a percent change that is known not to be relative for points", () => {
    const known = { ...threshold("decrease by 15%"), relative: false };
    assert.equal(sameThreshold(known, threshold("decrease by 15 points")), true);
  });
});

describe("formatThreshold and describeThreshold", () => {
  const unsaid = " It does not say whether percentage points or percent of the baseline are meant.";
  const words = [
    [">= 8%", "at least 8%", "The claim holds at 8% or more."],
    ["over 8%", "more than 8%", "The claim holds above 8%."],
    ["<= 300ms", "at most 300 ms", "The claim holds at 300 ms or less."],
    ["under 300 ms", "less than 300 ms", "The claim holds below 300 ms."],
    ["3–5%", "between 3% and 5%", "The claim holds from 3% to 5%, both included."],
    ["at least 2x", "at least 2 times", "The claim holds at 2 times the baseline or control or more."],
    [
      "+2pp",
      "increase by 2 points",
      "The claim holds when it rises by at least 2 points against the baseline or control.",
    ],
    [
      "-15% relative",
      "decrease by 15% relative",
      "The claim holds when it falls by at least 15% of the baseline or control.",
    ],
    [
      "-15%",
      "decrease by 15%",
      `The claim holds when it falls by at least 15% against the baseline or control.${unsaid}`,
    ],
    [
      "more than doubles",
      "increase by more than 1 times",
      "The claim holds when it rises by more than 1 times the baseline or control.",
    ],
    [
      "at most 1 point worse",
      "no worse than 1 point",
      "The claim holds when the loss is smaller than 1 point against the baseline or control.",
    ],
  ] as const;

  for (const [text, canonical, sentence] of words) {
    it(`of: ${text}`, () => {
      assert.equal(formatThreshold(threshold(text)), canonical);
      assert.equal(describeThreshold(threshold(text)), sentence);
    });
  }
});

function threshold(text: string): Threshold {
  const reading = parseThreshold(text);
  assert.ok("threshold" in reading, text);
  return reading.threshold;
}
