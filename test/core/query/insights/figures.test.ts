import assert from "node:assert/strict";
import fc from "fast-check";
import type { DecisionChoice } from "../../../../src/core/base/decision-choice.ts";
import type { Card } from "../../../../src/core/query/card.ts";
import { chartLabel } from "../../../../src/core/query/insights/chart-label.ts";
import { debtFigure } from "../../../../src/core/query/insights/debt-figure.ts";
import type { InsightFigure, InsightWorld } from "../../../../src/core/query/insights/insight-figure.ts";
import { insightFigures } from "../../../../src/core/query/insights/insight-figures.ts";
import { insightsText } from "../../../../src/core/query/insights/insights-text.ts";
import { objectivesFigure } from "../../../../src/core/query/insights/objectives-figure.ts";
import { paceFigure } from "../../../../src/core/query/insights/pace-figure.ts";
import { timeToLearningInsight } from "../../../../src/core/query/insights/time-to-learning-insight.ts";
import { whyHowFigure } from "../../../../src/core/query/insights/why-how-figure.ts";
import { cardWith, verdictWith } from "../../kit/cards.ts";

const world: InsightWorld = { today: "2026-05-07", all: [] };

/** A card whose file, id and title bear a name. */
function named(name: string, more: Partial<Card> = {}): Card {
  return cardWith({ uri: `file:///shop/${name}`, id: name, file: name, title: name, ...more });
}

function learned(name: string, began: string, date: string, more: Partial<Card> = {}): Card {
  const choice: DecisionChoice = "persevere";
  return named(name, { began, decision: { choice, date }, verdict: verdictWith({ state: "supported" }), ...more });
}

function rowsOf({ table }: InsightFigure): readonly string[] {
  return table.rows.map((cells) => cells.join(" | "));
}

function namesOf({ files }: InsightFigure): readonly string[] {
  return files.map(({ title }) => title);
}

describe("the time from idea to learning", () => {
  const twoQuarters = [
    ...[50, 53, 60, 40, 70].map((days, at) => learned(`a${at}`, "2025-07-01", dayAfter("2025-07-01", days))),
    ...[20, 29, 30, 35, 18].map((days, at) => learned(`b${at}`, "2026-04-01", dayAfter("2026-04-01", days))),
  ];

  it("is of what was answered by its plan and decided, by the quarter of the decision", () => {
    const figure = timeToLearningInsight(
      [
        learned("four", "2026-01-01", "2026-01-05"),
        learned("nine", "2026-01-01", "2026-01-10"),
        learned("moved", "2026-01-01", "2026-01-10", {
          verdict: verdictWith({ state: "supported", exploratory: true }),
        }),
        learned("open", "2026-01-01", "2026-01-10", { verdict: verdictWith({ state: "inconclusive" }) }),
        learned("backwards", "2026-01-11", "2026-01-10"),
        named("undecided", { began: "2026-01-01", verdict: verdictWith({ state: "refuted" }) }),
        learned("late", "2026-01-01", "2026-04-11"),
      ],
      world,
    );
    assert.deepEqual(rowsOf(figure), [
      "Q1 2026 | 2 | 4 | 6.5 | 9",
      "Q2 2026 | 1 | 100 | 100 | 100",
      "All | 3 | 4 | 9 | 100",
    ]);
    assert.deepEqual(namesOf(figure), ["four", "nine", "late"]);
    assert.equal(figure.title, "Too few to say: 3 learnings");
    assert.equal(
      figure.chart && chartLabel(figure.chart),
      "Q1 2026: median 6.5 days of 2; Q2 2026: median 100 days of 1",
    );
  });

  it("compares quarters only where both have enough", () => {
    const titleOf = (cards: readonly Card[]): string => timeToLearningInsight(cards, world).title;
    assert.equal(titleOf(twoQuarters), "From idea to learning took 29 days in Q2 2026, 24 fewer than in Q3 2025");
    assert.equal(titleOf(twoQuarters.slice(0, 9)), "From idea to learning takes 40 days");
    assert.equal(titleOf([]), "No time to learning yet");
  });
});

describe("the debt of today", () => {
  const owing = (name: string, daysOverdue: number, isDebt = false): Card =>
    named(name, { isDebt, owed: { what: isDebt ? "decision" : "memo", due: "2026-05-01", daysOverdue } });

  it("names what is overdue, the oldest first, beside what the team allows", () => {
    const cards = [
      owing("memo", 4),
      owing("checkout", 19, true),
      owing("in time", 0),
      owing("to come", -3),
      named("none"),
    ];
    const figure = debtFigure(cards, { ...world, debtLimit: 3 });
    assert.equal(figure.title, "Two answers are owed; the oldest for 19 days");
    assert.equal(figure.subtitle, "1 decision is owed today; the team allows 3");
    assert.deepEqual(rowsOf(figure), ["checkout | decision | 19", "memo | memo | 4"]);
    assert.deepEqual(namesOf(figure), ["checkout", "memo"]);
  });

  it("draws the oldest and keeps all in the table", () => {
    const figure = debtFigure(
      Array.from({ length: 30 }, (_, at) => owing(`q${at}`, at + 1)),
      world,
    );
    assert.ok(figure.chart?.kind === "days");
    assert.deepEqual([figure.chart.rows.length, figure.table.rows.length, figure.files.length], [6, 30, 30]);
    assert.equal(figure.chart.rows[0]?.title, "q29");
    assert.equal(figure.title, "30 answers are owed; the oldest for 30 days");
  });

  it("says that nothing is overdue", () => {
    const { title, chart, subtitle } = debtFigure([owing("in time", 0)], world);
    assert.deepEqual([title, chart], ["No answer is overdue", undefined]);
    assert.equal(subtitle, "No decision is owed today; the team has set no limit");
  });
});

describe("the balance of why and how", () => {
  it("counts each question once, however many experiments it has, in the quarter of its first", () => {
    const unit = (name: string, about: Card["about"]): Card =>
      named(name, { kind: "unit", unit: name, ...(about && { about }) });
    const test = (of: Card, began: string, at: number): Card =>
      ({ ...of, uri: `${of.uri}-${at}`, kind: "experiment", began }) as Card;
    const [market, technical, kindless] = [
      unit("market", "market"),
      unit("technical", "technical"),
      unit("kindless", undefined),
    ];
    const figure = whyHowFigure(
      [
        test(market, "2026-04-01", 1),
        market,
        test(market, "2026-03-31", 2),
        technical,
        kindless,
        test(unit("process", "process"), "2026-04-02", 3),
      ],
      world,
    );
    assert.deepEqual(rowsOf(figure), ["Q1 2026 | 1 | 0", "Q2 2026 | 0 | 1", "Not begun | 0 | 1", "All | 1 | 2"]);
    assert.deepEqual(
      figure.files.map(({ uri }) => uri),
      [market.uri, technical.uri, "file:///shop/process-3"],
    );
    assert.equal(figure.title, "Too few to say: 3 units");
    assert.equal(figure.subtitle, "3 units, by the quarter in which they began; 1 more says no kind");
  });

  it("is told in numbers where they are few, in shares where they are many", () => {
    const titleOf = (why: number, how: number): string =>
      whyHowFigure(
        Array.from({ length: why + how }, (_, at) => named(`u${at}`, { about: at < why ? "customer" : "technical" })),
        world,
      ).title;
    assert.equal(titleOf(5, 6), "5 of 11 questions ask why, 6 how");
    assert.equal(titleOf(10, 30), "One question in four asks why, the others how");
  });
});

describe("objectives and units", () => {
  const objectives = [{ title: "Conversion" }, { title: "Trust", until: "2026-06-30" }];

  it("names objectives without a unit among all cards, and questions without an objective among those found", () => {
    const [serving, aimless, hidden] = [
      named("serving", { objective: "Conversion" }),
      named("aimless"),
      named("hidden", { objective: "Trust" }),
    ];
    const found = objectivesFigure([aimless], { ...world, objectives, all: [serving, aimless, hidden] });
    assert.equal(found.title, "One question serves no objective");
    assert.deepEqual(namesOf(found), ["aimless"]);
    const all = objectivesFigure([serving, aimless], { ...world, objectives, all: [serving, aimless] });
    assert.equal(all.title, "Nobody asks about Trust, and one question serves no objective");
    assert.deepEqual(rowsOf(all), ["Trust | has no unit, until 30 Jun", "aimless | serves no objective"]);
  });

  it("is content where every question serves one", () => {
    const serving = named("serving", { objective: "Conversion" });
    const { title, chart } = objectivesFigure([serving], { ...world, all: [serving] });
    assert.deepEqual([title, chart], ["Every question serves an objective", undefined]);
  });
});

describe("the pace of a team", () => {
  it("is what was begun and what was learned, month by month", () => {
    const figure = paceFigure(
      [
        learned("a", "2026-01-31", "2026-03-01"),
        learned("b", "2026-01-01", "2026-03-31"),
        named("c", { began: "2026-04-01" }),
        named("d"),
      ],
      world,
    );
    assert.deepEqual(rowsOf(figure), [
      "Jan 2026 | 2 | 0",
      "Feb 2026 | 0 | 0",
      "Mar 2026 | 0 | 2",
      "Apr 2026 | 1 | 0",
      "All | 3 | 2",
    ]);
    assert.equal(figure.title, "In 4 months 3 questions were begun and 2 learned");
    assert.deepEqual(namesOf(figure), ["a", "b", "c"]);
  });

  it("is told for a month where there are enough", () => {
    const cards = Array.from({ length: 24 }, (_, at) => learned(`q${at}`, `2026-0${1 + (at % 3)}-05`, "2026-03-20"));
    assert.equal(paceFigure(cards, world).title, "We begin eight questions a month and finish as many");
    assert.equal(paceFigure([], world).title, "Nothing has begun yet");
  });
});

describe("all insights", () => {
  const day = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
    fc.option(value, { nil: undefined });
  const drawn = fc
    .record({
      kind: fc.constantFrom("unit" as const, "experiment" as const),
      unit: maybe(fc.constantFrom("a", "b", "c")),
      about: maybe(fc.constantFrom("customer" as const, "technical" as const)),
      objective: maybe(fc.constantFrom("Speed", "Trust")),
      began: maybe(day),
      date: maybe(day),
      choice: maybe(fc.constantFrom("pivot" as const, "stop" as const)),
      decided: maybe(day),
      state: maybe(fc.constantFrom("supported" as const, "refuted" as const, "inconclusive" as const)),
      daysOverdue: maybe(fc.integer({ min: -9, max: 9 })),
    })
    .map(({ kind, unit, about, objective, began, date, choice, decided, state, daysOverdue }): Partial<Card> => ({
      kind,
      ...(unit && { unit }),
      ...(about && { about }),
      ...(objective && { objective }),
      ...(began && { began }),
      ...(date && { date }),
      ...(choice && { decision: { choice, ...(decided && { date: decided }) } }),
      ...(state && { verdict: verdictWith({ state }) }),
      ...(daysOverdue !== undefined && { owed: { what: "memo" as const, due: "2026-05-01", daysOverdue } }),
    }));

  it("count what is found and nothing else, and name every card once", () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 30 }), (all) => {
        const cards = all.map((more, at) => named(`card-${at}`, more));
        const known = new Set(cards.map(({ uri }) => uri));
        for (const { id, files, table, chart, title } of insightFigures(cards, { ...world, all: cards })) {
          const uris = files.map(({ uri }) => uri);
          assert.equal(new Set(uris).size, uris.length, id);
          assert.ok(
            uris.every((uri) => known.has(uri)),
            id,
          );
          assert.ok(title !== "" && !title.endsWith("."), id);
          assert.ok(
            table.rows.every((row) => row.length === table.head.length),
            id,
          );
          assert.doesNotMatch(chart ? chartLabel(chart) : "", /undefined|NaN|null/, id);
          if (chart?.kind !== "stack") continue;
          const counted = chart.rows.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
          assert.equal(counted, files.length, id);
        }
      }),
    );
  });

  it("say what is missing where there is nothing, each in a sentence", () => {
    for (const { id, subtitle, chart, files } of insightFigures([], world)) {
      assert.deepEqual([chart, files], [undefined, []], id);
      assert.match(subtitle, /^[A-Z].{10,}/, id);
    }
  });

  it("are Markdown with title, numbers and tables", () => {
    const text = insightsText([
      debtFigure([named("a|b", { owed: { what: "memo", due: "2026-05-01", daysOverdue: 1 } })], world),
    ]);
    assert.equal(
      text,
      `## One answer is owed, for 1 day

No decision is owed today; the team has set no limit

| Question | Owes | Days overdue |
| --- | --- | --- |
| a\\|b | memo | 1 |
`,
    );
  });
});

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
