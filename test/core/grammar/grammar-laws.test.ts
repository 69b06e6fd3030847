import assert from "node:assert/strict";
import * as fc from "fast-check";
import { formatThreshold } from "../../../src/core/grammar/format-threshold.ts";
import { formatNumber, parseNumeral, shiftDecimal } from "../../../src/core/grammar/numeral.ts";
import { pluralOf, singularOf } from "../../../src/core/grammar/noun.ts";
import { parseQuantity } from "../../../src/core/grammar/quantity.ts";
import { sameThreshold } from "../../../src/core/grammar/same-threshold.ts";
import { parseThreshold, type Threshold } from "../../../src/core/grammar/threshold.ts";

const units = ["percent", "points", "ratio", "times", "count", "score", "ms", "s", "min", "h", "days", "weeks", "eur"];
const shares = new Set(["percent", "ratio"]);

/** As many digits as a double holds for certain, which is more than anybody writes. */
const written = (value: number): number => Number(value.toPrecision(15));
const size = fc.double({ min: 1e-9, max: 1, noNaN: true }).map(written);
const level = fc.oneof(
  size,
  size.map((value) => -value),
  fc.integer({ min: 0, max: 1_000_000 }),
);
const per = fc.option(
  fc
    .tuple(fc.integer({ min: 1, max: 5000 }), fc.constantFrom("days", "h", "weeks", "month"))
    .map(([count, of]) => ({ count, of })),
  { nil: undefined },
);
const measure = fc.record({ unit: fc.constantFrom(...units), per }).map(({ unit, per }) => ({
  unit,
  // A ratio is already counted against something, and "3 times per day" is a count.
  ...(per && unit !== "ratio" && unit !== "times" ? { per } : {}),
}));

const levels: fc.Arbitrary<Threshold> = fc
  .tuple(fc.constantFrom("at-least", "at-most"), level, measure, fc.boolean())
  .map(([direction, value, what, strict]) => ({
    direction: direction as "at-least" | "at-most",
    value: what.unit === "ratio" ? shareOf(value) : value,
    ...what,
    relative: what.unit === "times",
    ...(strict ? { strict } : {}),
  }));

const ranges: fc.Arbitrary<Threshold> = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 }), measure)
  .filter(([, , { unit }]) => unit !== "ratio")
  .map(([value, width, what]) => ({
    direction: "between",
    value,
    ...what,
    to: value + width,
    relative: what.unit === "times",
  }));

const changes: fc.Arbitrary<Threshold> = fc
  .tuple(fc.constantFrom("increase", "decrease", "no-worse"), size, measure, fc.constantFrom(true, null), fc.boolean())
  .map(([direction, value, what, relative, strict]) => ({
    direction: direction as "increase" | "decrease" | "no-worse",
    value,
    ...what,
    relative: shares.has(what.unit) ? relative : what.unit === "times",
    ...(strict && direction !== "no-worse" ? { strict } : {}),
  }));

const thresholds = fc.oneof(levels, ranges, changes);

/** Texts made of the grammar's own words, which reach further into it than arbitrary characters do. */
const almost = fc
  .array(
    fc.constantFrom(
      ..."at least most no worse than more between and from to by decrease increase doubles + - ≥ < 8 1,5 12 % ms €".split(
        " ",
      ),
      ..."points relative absolute over under baseline per day of in 20 users half a the third or higher about . ( )".split(
        " ",
      ),
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(" "));
const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string(), almost);

describe("the grammar", () => {
  it("reads its canonical words back as the same", () => {
    fc.assert(
      fc.property(thresholds, (threshold) => {
        const words = formatThreshold(threshold);
        const reading = parseThreshold(words);
        assert.ok("threshold" in reading, `${words}: ${"refusal" in reading ? reading.refusal.message : ""}`);
        assert.deepEqual(reading.threshold, threshold, words);
      }),
      { numRuns: 2000 },
    );
  });

  it("settles after one formatting", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const first = parseThreshold(text);
        if ("refusal" in first) return;
        const second = parseThreshold(formatThreshold(first.threshold));
        assert.ok("threshold" in second && sameThreshold(first.threshold, second.threshold), text);
      }),
      { numRuns: 5000 },
    );
  });

  it("never throws, and keeps parts in order, apart and inside the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const reading of [parseThreshold(text), parseQuantity(text)]) {
          const spans = "refusal" in reading ? [reading.refusal] : reading.parts;
          let end = 0;
          for (const span of spans) {
            assert.ok(end <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
            end = span.end;
          }
        }
      }),
      { numRuns: 5000 },
    );
  });

  it("reads texts of a megabyte before the patience of a test is used up", () => {
    const long = ["a ", "8 ", "8", "1 000 ", "at least ", "-", "1,", "a-", "8% to ", " ", "e1", "of 2 "];
    for (const piece of long) {
      const behind = parseThreshold(`at least 8% ${piece.repeat(100_000)}`);
      assert.ok("refusal" in behind || behind.threshold.direction === "at-least", piece);
      assert.equal(typeof parseThreshold(piece.repeat(100_000)), "object", piece);
    }
  });
});

describe("numbers", () => {
  it("come back from their text", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-290, max: 1e30, noNaN: true }).map(written),
        fc.integer({ min: -4, max: 4 }),
        (value, places) => {
          assert.equal(shiftDecimal(parseNumeral(formatNumber(value, places)) ?? Number.NaN, -places), value);
        },
      ),
    );
  });

  it("shift a number to that which its shifted digits are read as", () => {
    const written = fc.tuple(fc.maxSafeInteger(), fc.nat(8)).map(([digits, places]) => digits / 10 ** places);
    fc.assert(
      fc.property(fc.oneof(written, fc.double()), fc.integer({ min: -14, max: 3 }), (value, places) => {
        const [mantissa, exponent] = value.toExponential().split("e");
        const read = value === 0 ? 0 : Number(`${mantissa}e${Number(exponent) + places}`);
        assert.equal(shiftDecimal(value, places), read);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("nouns", () => {
  for (const noun of ["user", "person", "query", "branch", "crash", "story", "hypothesis", "release", "day", "box"]) {
    it(`${noun} comes back from its plural`, () => assert.equal(singularOf(pluralOf(noun)), noun));
  }
});

/** A large level as a share, because a ratio of millions is nothing that anybody claims. */
function shareOf(value: number): number {
  return value > 1 ? written(1 / value) : value;
}
