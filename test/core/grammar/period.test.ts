import assert from "node:assert/strict";
import fc from "fast-check";
import { addDays, daysBetween } from "../../../src/core/base/day.ts";
import { isInPeriod, parsePeriod } from "../../../src/core/grammar/period.ts";

const today = "2026-03-31";

function read(text: string): string {
  const reading = parsePeriod(text, today);
  return "refusal" in reading ? reading.refusal : `${reading.period.from ?? ""}..${reading.period.to ?? ""}`;
}

describe("a period", () => {
  for (const [text, expected] of [
    ["30d", "2026-03-02..2026-03-31"],
    ["1d", "2026-03-31..2026-03-31"],
    ["2w", "2026-03-18..2026-03-31"],
    // The last day of February, because there is no 31st.
    ["1m", "2026-03-01..2026-03-31"],
    ["3m", "2026-01-01..2026-03-31"],
    ["12m", "2025-04-01..2026-03-31"],
    [" 12 W ", "2026-01-07..2026-03-31"],
    ["2026-01-01..2026-02-15", "2026-01-01..2026-02-15"],
    ["2026-01-01 .. 2026-01-01", "2026-01-01..2026-01-01"],
    ["2026-01-01..", "2026-01-01.."],
    ["..2026-01-01", "..2026-01-01"],
    ["all", ".."],
  ] as const) {
    it(`reads ${text}`, () => assert.equal(read(text), expected));
  }

  for (const text of [
    "",
    "30",
    "d",
    "30y",
    "-3d",
    "1.5w",
    "0d",
    "99999d",
    "2026-02-30..",
    "..",
    "a..b",
    "2026-01-01..2026-01-02..",
    "2026-03-02..2026-03-01",
  ]) {
    it(`refuses "${text}" with one sentence that says what to write`, () => {
      assert.match(read(text), /^"[^"]*" (?:is no period; write [^.]*|ends before it begins; write .*)\b.*\.$/);
    });
  }

  it("counts its last day and leaves out the day before its first", () => {
    const reading = parsePeriod("30d", today);
    assert.ok("period" in reading);
    const { period } = reading;
    assert.deepEqual(
      ["2026-03-01", "2026-03-02", "2026-03-31", "2026-04-01", undefined].map((day) => isInPeriod(day, period)),
      [false, true, true, false, false],
    );
  });

  it("holds as many days as it says, on whatever day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 3000 }), (count, after) => {
        const day = addDays("2020-01-01", after);
        const reading = parsePeriod(`${count}d`, day);
        assert.ok("period" in reading);
        const { from = "", to = "" } = reading.period;
        assert.deepEqual([daysBetween(from, to), to], [count - 1, day]);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => assert.ok(parsePeriod(text, today))));
  });
});
