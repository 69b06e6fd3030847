import assert from "node:assert/strict";
import { sameQuantity } from "../../../src/core/grammar/compare-quantities.ts";
import { formatQuantity } from "../../../src/core/grammar/format-quantity.ts";
import { parseUnit } from "../../../src/core/grammar/parse-unit.ts";
import { parseQuantity, type Quantity } from "../../../src/core/grammar/quantity.ts";
import type { RefusalReason } from "../../../src/core/grammar/reading.ts";

const perDay = { count: 1, of: "days" };

/** What is written, what it is read as, and its canonical words. */
const accepted: readonly (readonly [string, Quantity, string])[] = [
  ["8", { value: 8, unit: "count" }, "8"],
  ["8.0", { value: 8, unit: "count" }, "8"],
  [".5", { value: 0.5, unit: "count" }, "0.5"],
  ["1,000", { value: 1000, unit: "count" }, "1000"],
  ["1,234,567.5", { value: 1_234_567.5, unit: "count" }, "1234567.5"],
  ["1 000", { value: 1000, unit: "count" }, "1000"],
  ["1\u202f000\u202f000", { value: 1_000_000, unit: "count" }, "1000000"],
  ["1_000", { value: 1000, unit: "count" }, "1000"],
  ["1'000", { value: 1000, unit: "count" }, "1000"],
  ["1,5", { value: 1.5, unit: "count" }, "1.5"],
  ["0,500", { value: 0.5, unit: "count" }, "0.5"],
  ["1e3", { value: 1000, unit: "count" }, "1000"],
  ["10k", { value: 10_000, unit: "count" }, "10000"],
  ["-8", { value: -8, unit: "count" }, "-8"],
  ["\u22128", { value: -8, unit: "count" }, "-8"],
  ["0.0000001", { value: 1e-7, unit: "count" }, "0.0000001"],
  ["1E+30", { value: 1e30, unit: "count" }, "1e30"],
  ["twelve interviews", { value: 12, unit: "count" }, "12"],
  ["5,000 users", { value: 5000, unit: "count" }, "5000"],
  ["8%", { value: 0.08, unit: "percent" }, "8%"],
  ["8 %", { value: 0.08, unit: "percent" }, "8%"],
  ["8\u00a0%", { value: 0.08, unit: "percent" }, "8%"],
  ["8 percent", { value: 0.08, unit: "percent" }, "8%"],
  ["8 Per Cent", { value: 0.08, unit: "percent" }, "8%"],
  ["8.7%", { value: 0.087, unit: "percent" }, "8.7%"],
  ["6.5% of users", { value: 0.065, unit: "percent" }, "6.5%"],
  ["half", { value: 0.5, unit: "percent" }, "50%"],
  ["three quarters", { value: 0.75, unit: "percent" }, "75%"],
  ["2 pp", { value: 2, unit: "points" }, "2 points"],
  ["2 p.p.", { value: 2, unit: "points" }, "2 points"],
  ["2 points", { value: 2, unit: "points" }, "2 points"],
  ["1 percentage point", { value: 1, unit: "points" }, "1 point"],
  ["2 %-points", { value: 2, unit: "points" }, "2 points"],
  ["1 in 20", { value: 0.05, unit: "ratio" }, "1 in 20"],
  ["one in twenty", { value: 0.05, unit: "ratio" }, "1 in 20"],
  ["0.5 in 1000", { value: 0.0005, unit: "ratio" }, "1 in 2000"],
  ["8 of 10", { value: 0.8, unit: "ratio" }, "4 in 5"],
  ["8 out of 10 testers", { value: 0.8, unit: "ratio" }, "4 in 5"],
  ["1/3", { value: 1 / 3, unit: "ratio" }, "1 in 3"],
  ["5 per 1000 users", { value: 0.005, unit: "ratio" }, "1 in 200"],
  ["12 errors per 10 runs", { value: 1.2, unit: "ratio" }, "6 per 5"],
  ["2x", { value: 2, unit: "times" }, "2 times"],
  ["2×", { value: 2, unit: "times" }, "2 times"],
  ["1.5 times", { value: 1.5, unit: "times" }, "1.5 times"],
  ["3-fold", { value: 3, unit: "times" }, "3 times"],
  ["twice", { value: 2, unit: "times" }, "2 times"],
  ["4.2 stars", { value: 4.2, unit: "score" }, "a score of 4.2"],
  ["4.2 out of 5", { value: 4.2, unit: "score" }, "a score of 4.2"],
  ["4 of 5 stars", { value: 4, unit: "score" }, "a score of 4"],
  ["a score of 68", { value: 68, unit: "score" }, "a score of 68"],
  ["300ms", { value: 300, unit: "ms" }, "300 ms"],
  ["0.3 s", { value: 0.3, unit: "s" }, "0.3 s"],
  ["2 minutes", { value: 2, unit: "min" }, "2 min"],
  ["3 hrs", { value: 3, unit: "h" }, "3 h"],
  ["14 days", { value: 14, unit: "days" }, "14 days"],
  ["one day", { value: 1, unit: "days" }, "1 day"],
  ["2 weeks.", { value: 2, unit: "weeks" }, "2 weeks"],
  ["€ 5", { value: 5, unit: "eur" }, "5 EUR"],
  ["5 €", { value: 5, unit: "eur" }, "5 EUR"],
  ["EUR 5", { value: 5, unit: "eur" }, "5 EUR"],
  ["EUR5", { value: 5, unit: "eur" }, "5 EUR"],
  ["5 eur", { value: 5, unit: "eur" }, "5 EUR"],
  ["-$5", { value: -5, unit: "usd" }, "-5 USD"],
  ["5 ALL", { value: 5, unit: "all" }, "5 ALL"],
  ["3 per day", { value: 3, unit: "count", per: perDay }, "3 per day"],
  ["400/day", { value: 400, unit: "count", per: perDay }, "400 per day"],
  ["3 times a day", { value: 3, unit: "count", per: perDay }, "3 per day"],
  ["3 errors each day", { value: 3, unit: "count", per: perDay }, "3 per day"],
  ["300 in 14 days", { value: 300, unit: "count", per: { count: 14, of: "days" } }, "300 per 14 days"],
  ["2 h per sprint", { value: 2, unit: "h", per: { count: 1, of: "sprint" } }, "2 h per sprint"],
  ["5 EUR per 1000 people", { value: 5, unit: "eur", per: { count: 1000, of: "person" } }, "5 EUR per 1000 people"],
  ["2% per week", { value: 0.02, unit: "percent", per: { count: 1, of: "weeks" } }, "2% per week"],
];

/** What is written, why it is refused, and the words at fault. */
const refused: readonly (readonly [string, RefusalReason, string])[] = [
  ["", "empty", ""],
  ["many", "no-number", "many"],
  ["%", "no-number", "%"],
  ["1.000,5", "malformed-number", "1.000,5"],
  ["1,00,0", "malformed-number", "1,00,0"],
  ["1.2.3", "malformed-number", "1.2.3"],
  ["1e999 ms", "malformed-number", "1e999"],
  ["8 persent", "unknown-unit", "persent"],
  ["3 months", "unknown-unit", "months"],
  ["5 all", "unknown-unit", "all"],
  ["12 of 10", "impossible", "of 10"],
  ["3 per 0", "impossible", "per 0"],
  ["3 per", "unexpected", "per"],
  ["5 EUR per 1000", "unexpected", "per 1000"],
  ["2024 500", "unexpected", "500"],
  ["8%%", "unexpected", "%"],
];

describe("parseQuantity", () => {
  for (const [text, expected, canonical] of accepted) {
    it(`reads: ${text}`, () => {
      const reading = parseQuantity(text);
      assert.ok("quantity" in reading, "refusal" in reading ? reading.refusal.message : "");
      assert.deepEqual(reading.quantity, expected);
      assert.equal(formatQuantity(reading.quantity), canonical);
    });
  }

  for (const [text, reason, place] of refused) {
    it(`refuses: ${text || "nothing"}`, () => {
      const reading = parseQuantity(text);
      assert.ok("refusal" in reading);
      const { start, end } = reading.refusal;
      assert.deepEqual([reading.refusal.reason, text.slice(start, end)], [reason, place]);
    });
  }
});

describe("sameQuantity", () => {
  const same = [
    ["0.3 s", "300 ms"],
    ["1.1 s", "1100 ms"],
    ["120 min", "2 h"],
    ["2 weeks", "14 days"],
    ["1 in 20", "5%"],
    ["7 per week", "1 per day"],
    ["5 EUR per 1000 users", "0.5 EUR per 100 user"],
    ["0 ms", "0 days"],
  ] as const;
  const different = [
    ["8%", "8"],
    ["8%", "8 points"],
    ["300 ms", "301 ms"],
    ["5 EUR", "5 USD"],
    ["3 per day", "3 per user"],
    ["3 per day", "3"],
    ["2 times", "200%"],
    ["8%", "8.0000000001%"],
  ] as const;

  for (const [a, b] of same) it(`${a} is ${b}`, () => assert.equal(sameQuantity(quantity(a), quantity(b)), true));
  for (const [a, b] of different) {
    it(`${a} is not ${b}`, () => assert.equal(sameQuantity(quantity(a), quantity(b)), false));
  }
});

describe("parseUnit", () => {
  it("reads what a metric file may say", () => {
    assert.deepEqual(parseUnit("%"), { unit: "percent" });
    assert.deepEqual(parseUnit("EUR"), { unit: "eur" });
    assert.deepEqual(parseUnit("score"), { unit: "score" });
    assert.deepEqual(parseUnit("/day"), { unit: "count", per: perDay });
    assert.deepEqual(parseUnit("errors per day"), { unit: "count", per: perDay });
  });

  it("gives nothing for what is no unit", () => {
    for (const text of ["parsecs", "5 ms", "in 20"]) assert.equal(parseUnit(text), undefined, text);
  });
});

function quantity(text: string): Quantity {
  const reading = parseQuantity(text);
  assert.ok("quantity" in reading, text);
  return reading.quantity;
}
