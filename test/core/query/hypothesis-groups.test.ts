import assert from "node:assert/strict";
import { stages } from "../../../src/core/base/stage.ts";
import type { Card } from "../../../src/core/query/card.ts";
import { groupHypotheses } from "../../../src/core/query/hypothesis-groups.ts";
import { cardWith } from "../kit/cards.ts";

function groupsOf(cards: readonly Card[]): Record<string, string[]> {
  return Object.fromEntries(groupHypotheses(cards).map(({ id, cards: rows }) => [id, rows.map((card) => card.id)]));
}

describe("groupHypotheses", () => {
  const groups: readonly [card: Partial<Card>, group: string | undefined][] = [
    [{ stage: "analyse" }, "needs-decision"],
    [{ stage: "decide" }, "needs-decision"],
    [{ stage: "run" }, "running"],
    [{ stage: "run", opensIn: 3 }, "registered"],
    [{ stage: "design" }, "draft"],
    [{ stage: "propagate" }, undefined],
    [{ stage: "learned" }, undefined],
    [{ stage: "learned", isCheckBackDue: true }, "check-back-due"],
    [{ stage: "propagate", isCheckBackDue: true }, "check-back-due"],
  ];
  for (const [card, group] of groups) {
    it(`shows ${JSON.stringify(card)} ${group ? `under ${group}` : "nowhere"}`, () => {
      assert.deepEqual(groupsOf([cardWith(card)]), group ? { [group]: ["a"] } : {});
    });
  }

  it("shows no units", () => {
    assert.deepEqual(groupsOf(stages.map((stage) => cardWith({ kind: "unit", stage, isCheckBackDue: true }))), {});
  });

  it("keeps its groups in their order, whatever comes first", () => {
    const cards = [{ stage: "design" }, { stage: "run", opensIn: 1 }, { stage: "run" }, { stage: "decide" }] as const;
    const ids = ["needs-decision", "running", "registered", "draft"];
    assert.deepEqual(Object.keys(groupsOf(cards.map(cardWith))), ids);
  });

  it("puts pinned first, then what is longest overdue, then what ends first, then names", () => {
    const overdue = (daysOverdue: number): Partial<Card> => ({
      stage: "analyse",
      owed: { what: "result", due: "2026-03-01", daysOverdue },
    });
    const rows: readonly Partial<Card>[] = [
      { id: "pinned", pinned: true },
      { id: "overdue-9", ...overdue(9) },
      { id: "overdue-2", ...overdue(2) },
      { id: "not-yet", ...overdue(-8), window: { to: "2026-03-09" } },
      { id: "ends-soon", window: { to: "2026-03-11" } },
      { id: "ends-later-a", window: { to: "2026-03-12" } },
      { id: "ends-later-b", window: { to: "2026-03-12" } },
      { id: "no-end" },
    ];
    const cards = rows.map((row) => cardWith({ stage: "analyse", ...row }));
    const ids = rows.map(({ id }) => id);
    assert.deepEqual(groupsOf(cards.toReversed()), { "needs-decision": ids });
    assert.deepEqual(groupsOf(cards), { "needs-decision": ids });
  });

  it("orders names by their code units, which is quick", () => {
    const ids = Array.from({ length: 100 }, (_, at) => `experiment-${(at * 7919) % 100}`);
    const cards = ids.map((id) => cardWith({ id, stage: "run" }));
    assert.deepEqual(groupsOf(cards), { running: ids.toSorted() });
  });

  it("answers the same with its last answer at hand", () => {
    const cards = ["c", "a", "d", "b"].map((id) => cardWith({ id, stage: "run" }));
    const previous = groupHypotheses(cards.slice(1));
    const next = [...cards.slice(0, 2), cardWith({ id: "d", stage: "decide" })];
    assert.deepEqual(groupHypotheses(next, previous), groupHypotheses(next));
  });
});
