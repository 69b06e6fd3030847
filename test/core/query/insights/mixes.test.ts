import assert from "node:assert/strict";
import fc from "fast-check";
import { decisionChoices, type DecisionChoice } from "../../../../src/core/base/decision-choice.ts";
import type { Card } from "../../../../src/core/query/card.ts";
import { decisionMixFigure } from "../../../../src/core/query/insights/decision-mix-figure.ts";
import type { InsightFigure } from "../../../../src/core/query/insights/insight-figure.ts";
import { verdictMixFigure } from "../../../../src/core/query/insights/verdict-mix-figure.ts";
import { verdictStates, type VerdictState } from "../../../../src/core/verdict/verdict.ts";
import { cardWith, verdictWith } from "../../kit/cards.ts";

const world = { today: "2026-05-07", all: [] };

function decided(choice: DecisionChoice, date: string): Card {
  return cardWith({ decision: { choice, date } });
}

function judged(state: VerdictState, date: string, exploratory = false): Card {
  return cardWith({ date, verdict: verdictWith({ state, exploratory }) });
}

function times<Item>(count: number, item: Item): Item[] {
  return Array.from({ length: count }, () => item);
}

/** "Q4 2025 4 2 1", row by row. */
function rowsOf({ table }: InsightFigure): readonly string[] {
  return table.rows.map((cells) => cells.join(" "));
}

describe("the mix of decisions", () => {
  it("is counted by quarter, quarters without any included", () => {
    const figure = decisionMixFigure(
      [
        decided("persevere", "2025-09-30"),
        decided("stop", "2025-09-01"),
        decided("pivot", "2026-04-01"),
        decided("persevere", "2026-05-07"),
        decided("persevere", "2026-05-01"),
        cardWith({}),
      ],
      world,
    );
    assert.deepEqual(rowsOf(figure), ["Q3 2025 1 0 1", "Q4 2025 0 0 0", "Q1 2026 0 0 0", "Q2 2026 2 1 0", "All 3 1 1"]);
    assert.equal(figure.title, "Of 5 decisions 3 persevere, 1 pivot, 1 stop");
    assert.equal(figure.subtitle, "5 decisions, by quarter");
    assert.ok(figure.chart?.kind === "stack");
    assert.deepEqual(
      figure.chart.rows.map(({ short }) => short),
      ["Q3 2025", "Q4", "Q1 2026", "Q2"],
    );
  });

  it("is a finding only where there are enough", () => {
    const titleOf = (cards: readonly Card[]): string => decisionMixFigure(cards, world).title;
    const [going, ending] = [decided("persevere", "2026-01-01"), decided("stop", "2026-01-01")];
    assert.equal(titleOf([]), "No decision yet");
    assert.equal(titleOf([going, ending]), "Too few to say: 2 decisions");
    assert.equal(
      titleOf([...times(16, going), ...times(6, ending), ...times(9, decided("pivot", "2026-01-01"))]),
      "Half of the decisions persevere; one decision in five stops",
    );
    assert.equal(titleOf(times(20, going)), "Every decision perseveres; no decision stops");
  });

  it("keeps what is old, dated ahead or without a day", () => {
    const figure = decisionMixFigure(
      [
        decided("stop", "2019-01-01"),
        decided("stop", "2026-05-01"),
        decided("pivot", "2999-01-01"),
        cardWith({ decision: { choice: "pivot" } }),
      ],
      world,
    );
    assert.deepEqual(
      rowsOf(figure).map((row) => row.replace(/( \d+){3}$/, "")),
      [
        "Earlier",
        "Q3 2024",
        "Q4 2024",
        "Q1 2025",
        "Q2 2025",
        "Q3 2025",
        "Q4 2025",
        "Q1 2026",
        "Q2 2026",
        "Later",
        "No day",
        "All",
      ],
    );
  });

  it("sums up to its files, which are the decided cards", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true });
    const cards = fc.array(
      fc.record({ choice: fc.option(fc.constantFrom(...decisionChoices)), day: fc.option(days) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(cards, (drawn) => {
        const all = drawn.map(({ choice, day }, at) =>
          cardWith({
            uri: `file:///${at}`,
            ...(choice && { decision: { choice, ...(day && { date: day.toISOString().slice(0, 10) }) } }),
          }),
        );
        const { files, chart } = decisionMixFigure(all, world);
        const counts = chart?.kind === "stack" ? chart.rows.flatMap((row) => row.counts) : [];
        assert.equal(
          counts.reduce((sum, count) => sum + count, 0),
          files.length,
        );
        assert.deepEqual(
          files.map(({ uri }) => uri),
          all.filter(({ decision }) => decision).map(({ uri }) => uri),
        );
      }),
    );
  });
});

describe("the mix of verdicts", () => {
  it("keeps apart what was measured, and what was judged or moved its bar", () => {
    const figure = verdictMixFigure(
      [
        ...verdictStates.map((state) => judged(state, "2026-04-01")),
        judged("supported", "2026-04-02", true),
        judged("refuted", "2026-04-02", true),
      ],
      world,
    );
    assert.deepEqual(rowsOf(figure), ["Q2 2026 1 1 5", "All 1 1 5"]);
    assert.equal(figure.title, "2 of 7 tests refuted us");
    assert.equal(figure.subtitle, "7 verdicts, by quarter; 1 of the refuted was judged by people");
  });

  it("tells a good share of refuted as health, and a small one as questions that may be too easy", () => {
    const titleOf = (refuted: number, others: number): string =>
      verdictMixFigure(
        [...times(refuted, judged("refuted", "2026-01-01")), ...times(others, judged("supported", "2026-01-01"))],
        world,
      ).title;
    assert.equal(titleOf(10, 31), "One test in four refutes us: the questions are still real");
    assert.equal(titleOf(1, 29), "3% of the tests refute us: the questions may be too easy");
    assert.equal(titleOf(0, 30), "No test refutes us: the questions may be too easy");
    assert.equal(titleOf(1, 2), "Too few to say: 3 verdicts");
    assert.equal(titleOf(0, 0), "No verdict yet");
  });
});
