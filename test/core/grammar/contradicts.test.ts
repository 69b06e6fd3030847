import assert from "node:assert/strict";
import { contradicts } from "../../../src/core/grammar/contradicts.ts";
import { parseQuantity, type Quantity } from "../../../src/core/grammar/quantity.ts";
import { parseThreshold, type Threshold } from "../../../src/core/grammar/threshold.ts";

const agreeing: readonly (readonly [string, string, baseline?: string])[] = [
  ["at least 8%", ">= 8%"],
  ["at least 8%", "more than 8%"],
  ["at least 1 in 20", "at least 5%"],
  ["at most 0.3 s", "at most 300 ms"],
  ["at most 300", "at most 300 ms"],
  ["at least 8 of 10", "at least 8"],
  ["at least 0.5", "at least half"],
  ["at least 40 per week", "at least 80"],
  ["decrease by 15%", "decrease by 15% relative"],
  ["decrease by 15%", "decrease by 15 points"],
  ["doubles", "at least 2 times"],
  ["doubles", "increase by 100% relative"],
  ["increase by 2 points", "at least 8%", "6%"],
  ["increase by 2 points", "increase by 10% relative", "20%"],
  ["increase by 2 points", "at least 8%"],
  ["no worse than 1 point", "at least 8%"],
  ["between 3 and 5", "from 3 to 5"],
  ["at least two thirds", "at least 66%"],
  ["at least two thirds", "at least 67%"],
  ["at least 1 in 3", "at least 33%"],
  ["increase by 5 points", "+5", "40"],
  ["increase by 5 points", "+5"],
  ["at least 8 points", "at least 8"],
  ["increase by 2 points", "at least 8 points", "6 points"],
  ["increase by 2 points", "at least 8 points", "6%"],
  ["decrease by 20 ms", "at most 0.28 s", "0.3 s"],
];

const contradicting: readonly (readonly [string, string, baseline?: string])[] = [
  ["at least 8%", "at least 10%"],
  ["at least 8%", "at most 8%"],
  ["at least 8%", "at least 8"],
  ["at most 300 ms", "at most 300 s"],
  ["at least 5 EUR", "at least 5 USD"],
  ["at least 40", "at least 60 EUR"],
  ["increase by 2 points", "increase by 3 points"],
  ["increase by 2 points", "decrease by 2 points"],
  ["increase by 2 points", "increase by 2% relative"],
  ["increase by 2 points", "at least 9%", "6%"],
  ["increase by 2 points", "at most 8%"],
  ["decrease by 15%", "decrease by 10% relative"],
  ["increase by 1 point", "no worse than 1 point"],
  ["no worse than 1 point", "no worse than 2 points"],
  ["between 3 and 5", "between 3 and 6"],
  ["between 3 and 5", "at least 3"],
  ["at least two thirds", "at least 60%"],
  ["at least 8%", "at least 8.5%"],
  ["increase by 5 points", "+6", "40"],
  ["at least 8 points", "at least 8%"],
  ["at most 8 points", "at most 2 in 25"],
  ["decrease by 20 ms", "at most 0.25 s", "0.3 s"],
];

describe("whether two thresholds contradict each other", () => {
  for (const [a, b, baseline] of agreeing) {
    it(`not: ${a} and ${b}${from(baseline)}`, () => assert.deepEqual(bothWays(a, b, baseline), [false, false]));
  }

  for (const [a, b, baseline] of contradicting) {
    it(`${a} and ${b}${from(baseline)}`, () => assert.deepEqual(bothWays(a, b, baseline), [true, true]));
  }
});

function bothWays(a: string, b: string, baseline: string | undefined): boolean[] {
  const start = baseline === undefined ? undefined : quantity(baseline);
  return [contradicts(threshold(a), threshold(b), start), contradicts(threshold(b), threshold(a), start)];
}

function threshold(text: string): Threshold {
  const reading = parseThreshold(text);
  assert.ok("threshold" in reading, text);
  return reading.threshold;
}

function quantity(text: string): Quantity {
  const reading = parseQuantity(text);
  assert.ok("quantity" in reading, text);
  return reading.quantity;
}

function from(baseline: string | undefined): string {
  return baseline === undefined ? "" : `, from ${baseline}`;
}
