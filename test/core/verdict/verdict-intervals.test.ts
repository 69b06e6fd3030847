import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Experiment } from "../../../src/core/model/experiment.ts";
import type { Evidence } from "../../../src/core/verdict/evidence.ts";
import type { MeasuredMetric } from "../../../src/core/verdict/verdict-input.ts";
import { verdictOn } from "../kit/verdicts.ts";

/** One group as its numbers are written, and what is claimed of it or of two such groups. */
interface Kind {
  readonly metric: MeasuredMetric;
  readonly reading: fc.Arbitrary<object>;
  readonly levels: readonly string[];
  readonly changes: readonly string[];
}

const normal = (least: number, most: number): fc.Arbitrary<number[]> =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: least, maxLength: most }),
      fc.integer({ min: 0, max: 25 }),
    )
    .map(([values, shift]) => values.map((value) => value + shift));

const kinds: readonly Kind[] = [
  {
    metric: { type: "proportion", better: "higher" },
    reading: fc
      .tuple(fc.constantFrom(1000, 1020), fc.double({ min: 0.02, max: 0.3, noNaN: true }))
      .map(([of, share]) => ({ successes: Math.round(of * share), of })),
    levels: ["at least 8%", "at most 12%", "between 5% and 15%"],
    changes: [
      "increase by 2 points",
      "decrease by 15% relative",
      "no worse than 1 point",
      "increase by 0 points",
      "between 0.5 and 2 times",
    ],
  },
  {
    metric: { type: "mean", better: "lower" },
    reading: fc
      .tuple(
        fc.double({ min: 40, max: 60, noNaN: true }),
        fc.double({ min: 5, max: 30, noNaN: true }),
        fc.integer({ min: 5, max: 400 }),
      )
      .map(([mean, sd, n]) => ({ mean, sd, n })),
    levels: ["at least 50", "at most 55", "between 45 and 55"],
    changes: ["increase by 2", "decrease by 5% relative", "no worse than 3"],
  },
  {
    metric: { type: "mean", better: "higher" },
    reading: normal(3, 14).map((values) => ({ values })),
    levels: ["at least 35"],
    changes: ["increase by 3", "decrease by 10% relative"],
  },
  {
    metric: { type: "mean", better: "higher" },
    reading: fc
      .array(fc.tuple(fc.integer({ min: 10, max: 60 }), fc.integer({ min: -8, max: 12 })), {
        minLength: 5,
        maxLength: 150,
      })
      .map((pairs) => ({
        before: pairs.map(([before]) => before),
        after: pairs.map(([before, change]) => before + change),
      })),
    levels: ["at least 30", "increase by 3", "decrease by 4% relative"],
    changes: [],
  },
  {
    metric: { type: "rate", better: "lower" },
    reading: fc
      .tuple(fc.nat({ max: 400 }), fc.integer({ min: 5, max: 100 }))
      .map(([events, exposure]) => ({ events, exposure })),
    levels: ["at least 3", "at most 4"],
    changes: ["decrease by 20% relative", "increase by 0"],
  },
  {
    metric: { type: "quantile", quantile: 0.75 },
    reading: normal(12, 130).map((values) => ({ values })),
    levels: ["at least 40", "at most 50"],
    changes: ["increase by 2", "decrease by 5% relative"],
  },
];

const days = ["2026-03-05", "2026-03-09", "2026-03-16"];

const experiment = fc.constantFrom(...kinds).chain(({ metric, reading, levels, changes }) =>
  fc
    .record({
      threshold: fc.constantFrom(...levels, ...changes),
      readings: fc.array(reading, { minLength: 1, maxLength: 4 }),
      looks: fc.constantFrom(1, 1, "anytime" as const),
      confidence: fc.constantFrom("95%", "90%", "99%"),
    })
    .map(({ threshold, readings, looks, confidence }) => {
      const names =
        changes.length === 0 || readings.length === 1 ? [] : ["control", "a", "b", "c"].slice(0, readings.length);
      // Without arms each reading is a look of its own.
      const results = readings
        .slice(0, names.length || days.length)
        .map((one, at) => (names.length > 0 ? { ...one, date: days[2], arm: names[at] } : { ...one, date: days[at] }));
      const record = {
        metric: "measured",
        threshold,
        looks,
        confidence,
        window: { from: "2026-03-02", to: "2026-03-16" },
        results,
        ...(names.length > 0 && { arms: Object.fromEntries(names.map((name) => [name, "1"])) }),
      };
      return { record: record as Experiment, metric };
    }),
);

type Side = "for" | "against" | "neither";

function sideOf(one: Evidence, level: number): Side {
  if ((one.for ?? 0) > level) return "for";
  return (one.against ?? 0) > level ? "against" : "neither";
}

/** On which side of the claim the interval lies, "neither" where it reaches over a bound. */
function sideOfInterval({ interval: [low, high], bound, to, side }: Evidence): Side {
  const [from, until] = [low ?? -Infinity, high ?? Infinity];
  if (side === "between") {
    if (bound < from && until < (to ?? Infinity)) return "for";
    return until < bound || (to ?? Infinity) < from ? "against" : "neither";
  }
  if (bound < from) return side === "at-least" ? "for" : "against";
  if (until < bound) return side === "at-least" ? "against" : "for";
  return "neither";
}

/**
 * Where the two need not agree: right at the line no two ways of computing do, and the always-valid interval is that of
 * a test of both sides, whose evidence is not quite half for each of them.
 */
function isNear(one: Evidence, level: number): boolean {
  const isAnytime = one.method === "sequential_proportion" || one.method === "sequential_mean";
  const reach = isAnytime ? (1 - level) / 3 : 1e-6;
  return [one.for, one.against].some((confidence) => confidence !== null && Math.abs(confidence - level) < reach);
}

/** A value equal to the threshold counts as below it, so that an interval of values may end right there. */
function endsAtBound({ method, interval, bound }: Evidence): boolean {
  return (method === "quantile_one_sample" || method === "sequential_proportion") && interval.includes(bound);
}

/** The difference of two rates has a test and no interval, and of very few values none is wide enough. */
function hasInterval({ method, scale, interval, confidence }: Evidence, level: number): boolean {
  if (interval.some((end) => end !== null)) return true;
  const isOfRates = method === "rate_two_sample" && scale === "difference";
  assert.ok(isOfRates || (confidence ?? 0) <= level, String(method));
  return false;
}

describe("intervals of verdicts", () => {
  it("lie where their claim is supported or refuted, and reach over its bound where it is neither", () => {
    const seen = new Map<string, Set<Side>>();
    fc.assert(
      fc.property(experiment, ({ record, metric }) => {
        const { claims, level } = verdictOn(record, { metrics: { measured: metric } });
        for (const one of claims.filter(({ for: forIt }) => forIt !== null)) {
          if (!hasInterval(one, level) || isNear(one, level) || endsAtBound(one)) continue;
          const told = sideOf(one, level);
          assert.equal(sideOfInterval(one), told, JSON.stringify(one));
          const key = `${one.method} ${one.scale}`;
          seen.set(key, (seen.get(key) ?? new Set()).add(told));
        }
      }),
      { numRuns: 1500, seed: 20260321 },
    );
    assert.deepEqual(Array.from(seen, ([key, sides]) => (sides.size > 1 ? [] : [key])).flat(), []);
    assert.ok(seen.size >= 18, String([...seen.keys()]));
  });

  it("of several arms say the same whatever these are called, and in whatever order they stand", () => {
    const counts = fc.uniqueArray(fc.integer({ min: 20, max: 200 }), { minLength: 3, maxLength: 3 });
    const more = fc.record({
      threshold: fc.constantFrom(
        "increase by 2 points",
        "decrease by 10% relative",
        "at least 8%",
        "no worse than 2 points",
      ),
      looks: fc.constantFrom(1, "anytime" as const),
      order: fc.constantFrom(["a", "b", "control"], ["b", "control", "a"]),
    });
    fc.assert(
      fc.property(counts, more, ([control = 0, a = 0, b = 0], { threshold, looks, order }) => {
        const successes = { control, a, b };
        const planned = (
          names: readonly (keyof typeof successes)[],
          called: Readonly<Record<string, string>>,
        ): Experiment =>
          ({
            metric: "m",
            threshold,
            looks,
            window: { from: "2026-03-02", to: "2026-03-16" },
            arms: Object.fromEntries(names.map((name) => [called[name] ?? name, "1"])),
            results: names.map((name) => ({
              date: "2026-03-16",
              arm: called[name] ?? name,
              successes: successes[name],
              of: 1000,
            })),
          }) as Experiment;
        const metrics = { m: { type: "proportion", better: "higher" } } as const;
        const plain = verdictOn(planned(["control", "a", "b"], {}), { metrics });
        const other = verdictOn(planned(order, { a: "zebra", b: "yak" }), { metrics });
        const back = JSON.parse(JSON.stringify(other).replaceAll("zebra", "a").replaceAll("yak", "b")) as typeof plain;
        const inOrder = ({ claims }: typeof plain): readonly Evidence[] =>
          claims.toSorted((one, two) => (one.arm ?? "").localeCompare(two.arm ?? ""));
        assert.deepEqual({ ...back, claims: inOrder(back) }, { ...plain, claims: inOrder(plain) });
        assert.equal(back.claims[0]?.arm, plain.claims[0]?.arm);
      }),
      { numRuns: 300, seed: 20260321 },
    );
  });

  it("do not change by a reading that does not count", () => {
    const stray = fc.constantFrom(
      { date: "2026-02-01", arm: "a" },
      { date: "2026-04-20", arm: "a" },
      { date: "2026-03-16", arm: "stranger" },
      { date: "2026-03-05", arm: "stranger" },
    );
    fc.assert(
      fc.property(experiment, stray, fc.nat({ max: 5 }), ({ record, metric }, { date, arm }, at) => {
        const { arms, results = [] } = record;
        fc.pre(arms !== undefined || arm === "a");
        const [reading = {}] = results;
        const extra = { ...reading, date, ...(arms && { arm }) };
        const place = Math.min(at, results.length);
        const more = { ...record, results: results.toSpliced(place, 0, extra) } as Experiment;
        const [plain, other] = [record, more].map((one) => verdictOn(one, { metrics: { measured: metric } }));
        assert.deepEqual({ ...other, notes: [] }, { ...plain, notes: [] });
      }),
      { numRuns: 600, seed: 20260321 },
    );
  });
});
