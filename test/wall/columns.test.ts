import assert from "node:assert/strict";

import type { Card } from "../../src/core/query/card.ts";
import { columnsOf, filterColumns, foldedAtFirst } from "../../src/wall/columns.ts";
import { cardOf, sampleCards } from "./sample-cards.ts";

function idsOf(cards: readonly Card[]): string[] {
  return columnsOf(cards).flatMap((column) => column.cards.map(({ id }) => id));
}

describe("columns", () => {
  it("begin with what cannot be read, then what is pinned, what is owed longest, what ends first, what ran last", () => {
    const cards = [
      cardOf("old", "run", { window: { to: "2026-01-01" } }),
      cardOf("new", "run", { window: { to: "2026-02-01" } }),
      cardOf("later", "run", { daysLeft: 9 }),
      cardOf("sooner", "run", { daysLeft: 2 }),
      cardOf("not-yet", "run", { owed: { what: "memo", due: "2026-05-09", daysOverdue: -2 } }),
      cardOf("overdue", "run", { owed: { what: "memo", due: "2026-05-01", daysOverdue: 6 } }),
      cardOf("pinned", "run", { pinned: true }),
      cardOf("broken", "run", { unreadable: "A tab." }),
    ];
    const inOrder = ["broken", "pinned", "overdue", "not-yet", "sooner", "later", "new", "old"];
    assert.deepEqual(idsOf(cards), inOrder);
    assert.deepEqual(idsOf(cards.toReversed()), inOrder);
  });

  it("come in the same order whatever was known before, and stay the same where nothing changed", () => {
    const all = columnsOf(sampleCards);
    assert.deepEqual(columnsOf(sampleCards.toReversed(), columnsOf(sampleCards.slice(3))), all);
    const [first, ...others] = all.flatMap(({ cards }) => cards);
    assert.ok(first);
    const edited = columnsOf([...others, { ...first, title: "Another title" }], all);
    assert.deepEqual(edited, columnsOf([...others, { ...first, title: "Another title" }]));
    assert.deepEqual(
      edited.filter((column) => !all.includes(column)).map(({ stage }) => stage),
      [first.stage],
    );
    const many = Array.from({ length: 50 }, (_, at) => cardOf(`card-${at}`, "run", { daysLeft: (at * 7) % 50 }));
    assert.deepEqual(columnsOf(many, columnsOf(many.slice(0, 40))), columnsOf(many));
  });

  it("that are searched stay the same where the answer does", () => {
    const all = columnsOf(sampleCards);
    const found = new Set(sampleCards.filter(({ stage }) => stage === "run"));
    const filtered = filterColumns(all, found);
    assert.deepEqual(
      filtered.map(({ cards }) => cards.length),
      all.map(({ stage, cards }) => (stage === "run" ? cards.length : 0)),
    );
    for (const [at, column] of filterColumns(all, new Set(found), filtered).entries()) {
      assert.equal(column, filtered[at]);
    }
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
