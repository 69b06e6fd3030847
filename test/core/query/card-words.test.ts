import assert from "node:assert/strict";
import type { Card } from "../../../src/core/query/card.ts";
import { days, deadlineWords, missingWords, rowWords } from "../../../src/core/query/card-words.ts";
import { cardWith, verdictWith } from "../kit/cards.ts";

const owed = (what: "result" | "unit", daysOverdue: number): Partial<Card> => ({
  owed: { what, due: "2026-03-10", daysOverdue },
});

describe("deadlineWords", () => {
  const rows: readonly [words: string | undefined, card: Partial<Card>][] = [
    ["result 3 days overdue", { stage: "analyse", ...owed("result", 3) }],
    ["result 1 day overdue", { stage: "analyse", ...owed("result", 1) }],
    ["result due today", { stage: "analyse", ...owed("result", 0) }],
    ["result due in 1 day", { stage: "analyse", ...owed("result", -1) }],
    ["answer due in 5 days", { stage: "define", ...owed("unit", -5) }],
    ["answer 2 days overdue", { stage: "run", ...owed("unit", 2) }],
    ["4 days left", { daysLeft: 4 }],
    ["4 days left", { daysLeft: 4, ...owed("unit", -9) }],
    ["1 day left", { daysLeft: 1 }],
    ["ends today", { daysLeft: 0 }],
    ["opens in 2 days", { daysLeft: 9, opensIn: 2 }],
    [undefined, {}],
    [undefined, { stage: "design", daysLeft: 4 }],
    [undefined, { stage: "learned", daysLeft: -4 }],
  ];
  for (const [words, card] of rows) {
    it(`says ${words ?? "nothing"} of ${JSON.stringify(card)}`, () =>
      assert.equal(deadlineWords(cardWith(card)), words));
  }
});

describe("rowWords", () => {
  const rows: readonly [words: string, card: Partial<Card>][] = [
    ["", {}],
    ["clicks at least 8%", { metric: "clicks", threshold: "at least 8%" }],
    [
      "4 days left, clicks at least 8%, seen 9.0%",
      { metric: "clicks", threshold: "at least 8%", seen: { value: "9.0%", detail: "450 of 5,000" }, daysLeft: 4 },
    ],
    [
      "9.0%, Supported (0.994), 4 days left, clicks at least 8%",
      {
        metric: "clicks",
        threshold: "at least 8%",
        seen: { value: "9.0%", detail: "450 of 5,000" },
        daysLeft: 4,
        verdict: verdictWith({ state: "supported", confidence: 0.9942 }),
      },
    ],
    ["4 days left, clicks", { metric: "clicks", daysLeft: 4, verdict: verdictWith({}) }],
    ["no threshold, no window, clicks", { stage: "design", metric: "clicks", missing: ["threshold", "window"] }],
    ["4 days left, clicks, sealed", { daysLeft: 4, metric: "clicks", registration: { state: "sealed", reason: "x" } }],
    [
      "4 days left, amended, clicks",
      { daysLeft: 4, metric: "clicks", registration: { state: "amended", reason: "x" } },
    ],
    ["not committed", { missing: ["commit"], registration: { state: "unproved", reason: "x" } }],
    ["plan moved after the result, 4 days left", { daysLeft: 4, registration: { state: "broken", reason: "x" } }],
    [
      "not held on 18 Jun, 6.1%, 9.0%, Supported (0.994), clicks",
      {
        stage: "learned",
        metric: "clicks",
        seen: { value: "9.0%", detail: "450 of 5,000" },
        verdict: verdictWith({ state: "supported", confidence: 0.9942 }),
        checkBack: { held: "not-held", mark: "not-held", words: "Not held on 18 Jun, 6.1%" },
      },
    ],
    [
      "measure again, due since 17 Apr, clicks",
      {
        stage: "learned",
        metric: "clicks",
        isCheckBackDue: true,
        checkBack: { next: "2026-04-17", toDo: "Measure again, due since 17 Apr" },
      },
    ],
    [
      "clicks",
      { stage: "learned", metric: "clicks", checkBack: { held: "unknown", words: "Measured again on 18 Jun" } },
    ],
    ["cannot be read", { unreadable: "YAML does not allow tabs.", metric: "clicks" }],
  ];
  for (const [words, card] of rows) {
    it(`says “${words}” of ${JSON.stringify(card)}`, () => assert.equal(rowWords(cardWith(card)), words));
  }
});

describe("missingWords", () => {
  it("says nothing where nothing is missing", () => assert.equal(missingWords(cardWith({})), undefined));
});

describe("days", () => {
  const rows: Record<number, string> = { 0: "0 days", 1: "1 day", 2: "2 days" };
  for (const [count, words] of Object.entries(rows)) {
    it(`says ${words}`, () => assert.equal(days(Number(count)), words));
  }
});
