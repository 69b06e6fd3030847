import assert from "node:assert/strict";
import type { Card } from "../../../../src/core/query/card.ts";
import { sortCards } from "../../../../src/core/query/table/sort-cards.ts";
import type { TableColumn } from "../../../../src/core/query/table/table-columns.ts";
import { cardWith, verdictWith } from "../../kit/cards.ts";
import { plotWith } from "../../../wall/sample-cards.ts";

function order(column: TableColumn, cards: Readonly<Record<string, Partial<Card>>>, isDescending = false): string {
  const all = Object.entries(cards).map(([id, more]) => cardWith({ id, title: id, ...more }));
  return sortCards(all, { column, isDescending })
    .map(({ id }) => id)
    .join(" ");
}

describe("sorted cards", () => {
  it("come by the word, whatever its capitals, with empty cells last either way", () => {
    const cards = { a: { owner: "sam" }, b: {}, c: { owner: "Dana" }, d: { owner: "sam" }, e: { owner: "eve" } };
    assert.equal(order("owner", cards), "c e a d b");
    assert.equal(order("owner", cards, true), "a d e c b");
  });

  it("come by stage, verdict and what is owed as people weigh them", () => {
    assert.equal(order("stage", { a: { stage: "learned" }, b: { stage: "define" }, c: { stage: "run" } }), "b c a");
    const verdicts = {
      none: { verdict: verdictWith({}) },
      weak: { verdict: verdictWith({ state: "supported", confidence: 0.96 }) },
      moved: { verdict: verdictWith({ state: "supported", confidence: 0.999, exploratory: true }) },
      strong: { verdict: verdictWith({ state: "supported", confidence: 0.999 }) },
      refuted: { verdict: verdictWith({ state: "refuted", confidence: 0.9999 }) },
    };
    assert.equal(order("verdict", verdicts), "strong weak refuted moved none");
    const owing = (daysOverdue: number): Partial<Card> => ({ owed: { what: "memo", due: "2026-05-01", daysOverdue } });
    assert.equal(
      order("owes", { none: {}, later: owing(-3), draft: { missing: ["a window"] }, late: owing(9) }),
      "late later draft none",
    );
  });

  it("come by the number and not by its digits", () => {
    const seen = (value: string): Partial<Card> => ({ seen: { value, detail: "" } });
    const results = {
      nine: seen("9.0%"),
      less: seen("−15.1%"),
      many: seen("1,204"),
      ten: seen("10%"),
      words: seen("judged"),
    };
    assert.equal(order("result", results), "less nine ten many words");
    const plots = {
      below: {
        verdict: verdictWith({ plot: plotWith(10, "", { observed: { estimate: 8, interval: [7, 9], mark: "open" } }) }),
      },
      above: {
        verdict: verdictWith({
          plot: plotWith(0.1, "", { observed: { estimate: 0.2, interval: [0, 1], mark: "open" } }),
        }),
      },
      empty: { verdict: verdictWith({ plot: plotWith(1, "") }) },
    };
    assert.equal(order("interval", plots, true), "above below empty");
  });

  it("come by day, a unit by its own last day", () => {
    const cards: Record<string, Partial<Card>> = {
      open: { window: { from: "2026-01-01" } },
      late: { window: { to: "2026-06-01" } },
      unit: { kind: "unit", date: "2026-05-29" },
    };
    assert.equal(order("ends", cards), "unit late open");
  });
});
