import assert from "node:assert/strict";
import { legendOf } from "../../../../src/core/query/timeline/legend.ts";
import { daysOfRow, timelineRowOf } from "../../../../src/core/query/timeline/timeline-row.ts";
import { timelineSentence } from "../../../../src/core/query/timeline/timeline-sentence.ts";
import type { Card } from "../../../../src/core/query/card.ts";
import { cardWith } from "../../kit/cards.ts";

const today = "2026-05-07";

const checkout = cardWith({
  stage: "learned",
  window: { from: "2026-03-02", to: "2026-03-16" },
  amended: ["2026-03-01"],
  decision: { choice: "persevere", date: "2026-03-17" },
  checkBacks: [{ due: "2026-04-16", date: "2026-04-17", mark: "held" }, { due: "2026-06-17" }],
});

describe("a row of the timeline", () => {
  it("has the window, and what happened in the order of its days", () => {
    const row = timelineRowOf(checkout, today);
    assert.deepEqual(row, {
      bar: { state: "past", from: "2026-03-02", to: "2026-03-16" },
      marks: [
        { look: "amended", day: "2026-03-01" },
        { look: "persevere", day: "2026-03-17" },
        { look: "held", day: "2026-04-17" },
        { look: "check-back", day: "2026-06-17" },
      ],
    });
    assert.deepEqual(daysOfRow(row), ["2026-03-01", "2026-06-17"]);
    assert.deepEqual(legendOf([row]), ["past", "persevere", "amended", "held", "check-back"]);
  });

  for (const [name, card, state] of [
    ["is over after its last day", { stage: "run", window: { from: "2026-04-01", to: "2026-05-06" } }, "past"],
    ["runs on its last day", { stage: "run", window: { from: "2026-04-01", to: today } }, "running"],
    ["runs on its first day", { stage: "run", window: { from: today, to: "2026-06-01" } }, "running"],
    ["runs on without an end", { stage: "run", window: { from: "2026-04-01" } }, "running"],
    ["is planned before its first day", { stage: "run", window: { from: "2026-05-08" } }, "planned"],
    ["stays a plan as long as nothing is registered", { stage: "design", window: { from: "2026-04-01" } }, "planned"],
    ["is over once it is decided", { stage: "learned", window: { from: "2026-04-01", to: "2026-06-01" } }, "past"],
  ] as const satisfies readonly (readonly [string, Partial<Card>, string])[]) {
    it(`has a window that ${name}`, () => {
      assert.equal(timelineRowOf(cardWith(card), today).bar?.state, state);
    });
  }

  it("has what is overdue from the day after it was due, and nothing while there is time", () => {
    const owed = { what: "decision", due: "2026-04-18" } as const;
    const late = timelineRowOf(cardWith({ stage: "decide", owed: { ...owed, daysOverdue: 19 } }), today);
    assert.deepEqual(late.overdue, { from: "2026-04-19", words: "19 days overdue" });
    assert.equal(
      timelineRowOf(cardWith({ stage: "decide", owed: { ...owed, daysOverdue: 0 } }), today).overdue,
      undefined,
    );
  });

  it("has no days where the card has none", () => {
    assert.equal(daysOfRow(timelineRowOf(cardWith({ decision: { choice: "stop" } }), today)), undefined);
  });
});

describe("the sentence of a row", () => {
  for (const [sentence, card] of [
    ["Amended on 1 Mar", { amended: ["2026-03-01"] }],
    [
      "Window 2 to 16 Mar, amended on 1 Mar, decided to persevere on 17 Mar, held on 17 Apr, next check-back 17 Jun",
      checkout,
    ],
    ["Running 27 Apr to 13 May", { window: { from: "2026-04-27", to: "2026-05-13" } }],
    ["Running since 27 Apr, no end", { window: { from: "2026-04-27" } }],
    ["Planned on 1 Jun", { window: { from: "2026-06-01", to: "2026-06-01" } }],
    ["Window until 14 Dec 2025", { stage: "analyse", window: { to: "2025-12-14" } }],
    [
      "Window 1 to 9 Apr, plan moved after a result, decision 19 days overdue",
      {
        stage: "decide",
        window: { from: "2026-04-01", to: "2026-04-09" },
        registration: { state: "broken", reason: "It moved." },
        owed: { what: "decision", due: "2026-04-18", daysOverdue: 19 },
      },
    ],
    [
      "Decided to stop, not held on 4 Apr, check-back due since 4 May",
      {
        stage: "learned",
        decision: { choice: "stop" },
        checkBacks: [{ date: "2026-04-04", mark: "not-held" }, { due: "2026-05-04" }],
      },
    ],
    ["Answer due on 29 May", { kind: "unit", stage: "define", date: "2026-05-29" }],
    ["No dates", {}],
  ] as const satisfies readonly (readonly [string, Partial<Card>])[]) {
    it(`is "${sentence}."`, () => {
      assert.equal(timelineSentence(cardWith(card), today), `${sentence}.`);
    });
  }
});
