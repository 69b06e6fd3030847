import assert from "node:assert/strict";

import type { Card } from "../../src/core/query/card.ts";
import { columnsOf, foldedAtFirst } from "../../src/wall/columns.ts";
import { cardOf } from "./sample-cards.ts";

function idsOf(cards: readonly Card[]): string[] {
  return columnsOf(cards).flatMap((column) => column.cards.map(({ id }) => id));
}

describe("columns", () => {
  it("begin with what cannot be read, then what is owed longest, what ends first, what ran last", () => {
    const cards = [
      cardOf("old", "run", { window: { to: "2026-01-01" } }),
      cardOf("new", "run", { window: { to: "2026-02-01" } }),
      cardOf("later", "run", { daysLeft: 9 }),
      cardOf("sooner", "run", { daysLeft: 2 }),
      cardOf("not-yet", "run", { owed: { what: "memo", due: "2026-05-09", daysOverdue: -2 } }),
      cardOf("overdue", "run", { owed: { what: "memo", due: "2026-05-01", daysOverdue: 6 } }),
      cardOf("broken", "run", { unreadable: "A tab." }),
    ];
    const inOrder = ["broken", "overdue", "not-yet", "sooner", "later", "new", "old"];
    assert.deepEqual(idsOf(cards), inOrder);
    assert.deepEqual(idsOf(cards.toReversed()), inOrder);
  });

  it("leave out a unit for which its experiments speak", () => {
    const unit = cardOf("unit", "run", { kind: "unit" });
    assert.deepEqual(idsOf([unit, cardOf("experiment", "run"), { ...unit, id: "idea", stage: "define" }]), [
      "idea",
      "experiment",
    ]);
  });

  it("start unfolded on a narrow wall where nothing is owed", () => {
    assert.deepEqual(foldedAtFirst(columnsOf([cardOf("a", "run"), cardOf("b", "learned")]), true), []);
  });
});
