import assert from "node:assert/strict";
import { axisTicks } from "../../../../src/core/query/timeline/axis-ticks.ts";
import { timelineRange } from "../../../../src/core/query/timeline/timeline-range.ts";

const today = "2026-05-07";

describe("the range of a timeline", () => {
  it("is of whole months around what it shows and around today", () => {
    assert.deepEqual(timelineRange([], today), { from: "2026-04-01", to: "2026-07-01" });
    const spans = [["2026-01-31", "2026-01-31"] as const, ["2025-12-31", "2026-08-01"] as const];
    assert.deepEqual(timelineRange(spans, today), { from: "2025-12-01", to: "2026-09-01" });
  });

  it("leaves out what lies centuries away", () => {
    const { from, to } = timelineRange([["1900-01-01", "2999-12-31"]], today);
    assert.deepEqual([from, to], ["2016-05-01", "2031-06-01"]);
  });
});

describe("the lines of a timeline", () => {
  const wordsAt = (pixelsPerDay: number, range = { from: "2025-11-01", to: "2026-05-01" }): string =>
    axisTicks(range, pixelsPerDay)
      .map(({ words, isMain }) => (isMain ? words : `(${words})`))
      .join(" ");

  it("stand at months, quarters or years, whichever has room", () => {
    assert.equal(wordsAt(3), "Nov Dec 2026 Feb Mar Apr");
    assert.equal(wordsAt(0.8), "2026 Apr");
    assert.equal(wordsAt(0.2), "2026");
  });

  it("stand at each Monday besides where there is more room", () => {
    assert.equal(wordsAt(8, { from: "2026-05-01", to: "2026-07-01" }), "May (4) (11) (18) (25) Jun (8) (15) (22) (29)");
  });
});
