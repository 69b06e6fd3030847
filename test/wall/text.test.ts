import assert from "node:assert/strict";

import { toCountText } from "../../src/wall/text/count-text.ts";
import { toOwedText } from "../../src/wall/text/owed-text.ts";
import { toTimeLeftText } from "../../src/wall/text/time-left-text.ts";
import { toWindowText } from "../../src/wall/text/window-text.ts";
import { cardOf } from "./sample-cards.ts";

const today = "2026-05-07";

describe("words on the wall", () => {
  const windows: readonly [from: string | undefined, to: string | undefined, text: string | undefined][] = [
    ["2026-03-02", "2026-03-16", "2–16 Mar"],
    ["2026-04-27", "2026-05-13", "27 Apr – 13 May"],
    ["2026-03-02", "2026-03-02", "2 Mar"],
    ["2025-03-02", "2025-03-16", "2–16 Mar 2025"],
    ["2025-04-27", "2025-05-13", "27 Apr – 13 May 2025"],
    ["2025-12-20", "2026-01-05", "20 Dec 2025 – 5 Jan"],
    ["2026-05-18", "2026-05-29", "planned 18–29 May"],
    ["2026-05-18", undefined, "planned 18 May"],
    ["2026-04-28", undefined, "since 28 Apr"],
    [undefined, "2026-05-29", "until 29 May"],
    [undefined, undefined, undefined],
  ];
  for (const [from, to, text] of windows) {
    it(`calls the window from ${from} to ${to}: ${text}`, () => {
      assert.equal(toWindowText({ ...(from && { from }), ...(to && { to }) }, today), text);
    });
  }

  it("says how long an experiment still runs, and nothing when it is over or not running", () => {
    const say = (more: Parameters<typeof cardOf>[2]) => toTimeLeftText(cardOf("a", "run", more));
    assert.equal(say({ daysLeft: 6 }), "6 days left");
    assert.equal(say({ daysLeft: 1 }), "1 day left");
    assert.equal(say({ daysLeft: 0 }), "Ends today");
    assert.equal(say({ daysLeft: -1 }), undefined);
    assert.equal(say({ opensIn: 4, daysLeft: 30 }), "Opens in 4 days");
    assert.equal(toTimeLeftText(cardOf("a", "decide", { daysLeft: 6 })), undefined);
  });

  it("says what is owed, and since or until when", () => {
    const say = (due: string, daysOverdue: number) => toOwedText({ what: "decision", due, daysOverdue }, today).when;
    assert.equal(say("2026-05-06", 1), "1 day overdue");
    assert.equal(say("2026-05-07", 0), "due today");
    assert.equal(say("2026-05-12", -5), "due 12 May");
  });

  it("counts all cards, or those that a search left", () => {
    assert.equal(toCountText(1, 1, false), "1 card");
    assert.equal(toCountText(10_000, 10_000, false), "10,000 cards");
    assert.equal(toCountText(28, 1047, true), "28 of 1,047");
  });
});
