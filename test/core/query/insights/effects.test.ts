import assert from "node:assert/strict";
import type { Card, CardVerdict } from "../../../../src/core/query/card.ts";
import { calibrationFigure } from "../../../../src/core/query/insights/calibration-figure.ts";
import { cumulativeEffectFigure } from "../../../../src/core/query/insights/cumulative-effect-figure.ts";
import type { InsightFigure } from "../../../../src/core/query/insights/insight-figure.ts";
import { sharedSpread, shrunkSums } from "../../../../src/core/stats/shrunk-effects.ts";
import { cardWith, verdictWith } from "../../kit/cards.ts";

const today = "2026-05-07";

function keptCard(id: string, change: number, more: Partial<Card> = {}, verdict: Partial<CardVerdict> = {}): Card {
  const effect = { change, error: 0.05, against: "control" as const };
  return cardWith({
    uri: `file:///${id}`,
    id,
    title: `Title of ${id}`,
    metric: "click-rate",
    decision: { choice: "persevere" },
    verdict: verdictWith({ state: "supported", effect, ...verdict }),
    ...more,
  });
}

function effectOf(cards: readonly Card[]): InsightFigure {
  return cumulativeEffectFigure(cards, { today, all: cards });
}

function filesIn({ files }: InsightFigure): readonly string[] {
  return files.map(({ uri }) => uri.replace("file:///", ""));
}

const two = [keptCard("second", 0.2, { date: "2026-04-01" }), keptCard("first", 0.1, { date: "2026-02-01" })];

describe("the cumulative effect", () => {
  it("compounds what was measured, the earliest first, and shows less once it is corrected", () => {
    const { chart, files } = effectOf(two);
    assert.ok(chart?.kind === "steps");
    assert.deepEqual(
      chart.points.map(({ day, measured }) => [day, measured.toFixed(3)]),
      [
        ["2026-02-01", "0.100"],
        ["2026-04-01", "0.320"],
      ],
    );
    const logs = [0.1, 0.2].map((change) => ({ estimate: Math.log1p(change), error: 0.05 }));
    const [, sum] = shrunkSums(logs, sharedSpread(logs));
    const last = chart.points.at(-1) ?? assert.fail();
    assert.equal(last.corrected, Math.expm1(sum?.mean ?? 0));
    const [low, high] = last.interval;
    assert.ok(low < last.corrected && last.corrected < high && last.corrected < last.measured);
    assert.deepEqual(
      files.map(({ title }) => title),
      ["Title of first", "Title of second"],
    );
  });

  it("says the finding with its interval, and how it must not be read", () => {
    const { title, subtitle, warning, table } = effectOf(two);
    assert.match(title, /^What we kept, and what held, moved click-rate by about \+\d+\.\d%$/);
    assert.match(subtitle, /^2 kept experiments, none of them measured again, corrected for luck; 90% interval \+/);
    assert.match(warning ?? "", /no evidence.*independent.*nothing else was measured/);
    assert.deepEqual(table.rows[0]?.slice(0, 4), [
      "Title of first",
      "1 Feb 2026",
      "+10.0% (+1.3% to +19.4%)",
      "+10.0%",
    ]);
    assert.equal(table.rows[1]?.[3], "+32.0%");
  });

  it("claims nothing where no change fits as well", () => {
    const cards = [keptCard("a", 0.02), keptCard("b", 0.01)];
    assert.match(effectOf(cards).title, /^What we kept moved click-rate by about \+\d\.\d%, or not at all$/);
  });

  const left: Readonly<Record<string, Card>> = {
    "what was refuted": keptCard("x", 0.3, {}, { state: "refuted" }),
    "what was stopped": keptCard("x", 0.3, { decision: { choice: "stop" } }),
    "what is not decided": keptCard("x", 0.3, { decision: {} }),
    "what broke a guardrail": keptCard("x", 0.3, {}, { guardrails: "broken" }),
    "what was not held": keptCard("x", 0.3, { checkBack: { held: "not-held" } }),
    "what is exploratory": keptCard("x", 0.3, {}, { exploratory: true }),
    "what has a broken plan": keptCard("x", 0.3, { registration: { state: "broken", reason: "moved" } }),
    "what is of another metric": keptCard("x", 0.3, { metric: "basket" }),
  };
  for (const [name, card] of Object.entries(left)) {
    it(`leaves out ${name}`, () => assert.deepEqual(filesIn(effectOf([...two, card])), ["first", "second"]));
  }

  it("is corrected by what was not kept on the metric, and by nothing else", () => {
    const correctedWith = (...more: readonly Card[]): number => {
      const { chart } = effectOf([...two, ...more]);
      return chart?.kind === "steps" ? (chart.points.at(-1)?.corrected ?? 0) : assert.fail();
    };
    const failed = (id: string, more: Partial<Card> = {}): Card => keptCard(id, 0, more, { state: "refuted" });
    assert.ok(correctedWith(failed("x"), failed("y")) < correctedWith());
    assert.equal(correctedWith(failed("x", { metric: "basket" })), correctedWith());
    assert.equal(correctedWith(failed("x", { registration: { state: "broken", reason: "" } })), correctedWith());
  });

  it("takes the metric with the most kept experiments, and names another", () => {
    const other = ["a", "b", "c"].map((id) => keptCard(id, 0.05, { metric: "basket" }));
    const { title, warning } = effectOf([...two, ...other]);
    assert.match(title, /basket/);
    assert.match(warning ?? "", /Search for metric:click-rate/);
  });

  it("draws no more steps than can be told apart, with the last, and keeps all in the table", () => {
    const { chart, table } = effectOf(Array.from({ length: 95 }, (_, at) => keptCard(`${at}`, 0.01)));
    assert.ok(chart?.kind === "steps");
    assert.ok(chart.points.length <= 30);
    assert.equal(chart.points.at(-1)?.measured.toFixed(6), (1.01 ** 95 - 1).toFixed(6));
    assert.equal(table.rows.length, 95);
  });

  it("says what it takes where there are no two", () => {
    const figure = effectOf([keptCard("a", 0.1)]);
    assert.equal(figure.title, "No two kept experiments on one metric yet");
    assert.equal(figure.chart, undefined);
    assert.deepEqual(figure.files, []);
  });
});

/** A card of predictions of which so many came true. */
function forecastCard(id: string, probability: number, count: number, cameTrue: number): Card {
  const forecasts = Array.from({ length: count }, (_, at) => {
    return { probability, cameTrue: at < cameTrue, standing: "proved" as const };
  });
  return cardWith({ uri: `file:///${id}`, id, forecasts });
}

describe("the calibration of a team", () => {
  it("has a point for each level of probability, with its interval and the score of Brier", () => {
    const { chart, table, files } = calibrationFigure([
      forecastCard("a", 0.9, 10, 5),
      forecastCard("b", 0.3, 10, 3),
      cardWith({}),
    ]);
    assert.ok(chart?.kind === "reliability");
    // By hand: (5 · 0.1² + 5 · 0.9² + 3 · 0.7² + 7 · 0.3²) / 20.
    assert.ok(Math.abs(chart.score - 0.31) < 1e-12);
    assert.deepEqual(
      chart.points.map(({ said, cameTrue, count }) => [said.toFixed(2), cameTrue, count]),
      [
        ["0.30", 0.3, 10],
        ["0.90", 0.5, 10],
      ],
    );
    for (const { cameTrue, interval } of chart.points) assert.ok(interval[0] < cameTrue && cameTrue < interval[1]);
    assert.deepEqual(table.rows, [
      ["20% to 40%", "30%", "10", "3"],
      ["80% to 100%", "90%", "10", "5"],
    ]);
    assert.deepEqual(
      files.map(({ uri }) => uri),
      ["file:///a", "file:///b"],
    );
  });

  const titles: readonly (readonly [cards: readonly Card[], title: string])[] = [
    [[forecastCard("a", 0.8, 3, 1)], "Too few to say: 3 predictions, 1 of which came true"],
    [[forecastCard("a", 0.8, 40, 20)], "We are too hopeful: we said 80% on average, and 50% came true"],
    [[forecastCard("a", 0.2, 40, 20)], "We are too doubtful: we said 20% on average, and 50% came true"],
    [
      [forecastCard("a", 0.7, 20, 13)],
      "Our predictions agree with what came: we said 70% on average, and 65% came true",
    ],
    [[cardWith({})], "No prediction counts yet"],
  ];
  for (const [cards, title] of titles) it(`says: ${title}`, () => assert.equal(calibrationFigure(cards).title, title));
});
