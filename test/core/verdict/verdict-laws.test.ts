import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { DataReading } from "../../../src/core/data/data-reading.ts";
import type { Experiment } from "../../../src/core/model/experiment.ts";
import { neededSampleOf } from "../../../src/core/verdict/needed-sample-of.ts";
import type { MeasuredMetric } from "../../../src/core/verdict/verdict-input.ts";
import { verdictOf } from "../../../src/core/verdict/verdict-of.ts";
import { verdictStates } from "../../../src/core/verdict/verdict.ts";
import { inputOf, verdictOn } from "../kit/verdicts.ts";

/** Numbers as slips of the keyboard and broken exports make them, and those that people mean. */
const anyNumber = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 400 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 2, 5, 20, 0.5, 0.08, -1, 1e6, 2.5, 1e-9) },
  fc.constantFrom(1e300, -1e300, 5e-324, 1e12, 1e13, NaN, Infinity, -Infinity, 2 ** 53, -0),
);
const someNumbers = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 14 }) },
  fc.array(anyNumber, { maxLength: 6 }),
  fc.array(fc.constantFrom(0, 1), { maxLength: 30 }),
);
const day = fc.constantFrom("2026-02-01", "2026-03-02", "2026-03-09", "2026-03-16", "2026-03-20", "2026-04-30");
const metric = fc.constantFrom("rate", "time", "p95-latency", "errors", "");
const arm = fc.constantFrom("control", "a", "b", "constructor", "__proto__");
const threshold = fc.constantFrom(
  "at least 8%",
  "at most 0%",
  "at least 100%",
  "at most 300 ms",
  "decrease by 15% relative",
  "increase by 2 points",
  "decrease by 15%",
  "no worse than 1 point",
  "no worse than 5% relative",
  "between 10% and 20%",
  "at least 2 times",
  "between 1 and 2 times",
  "at most 3 per day",
  "at most 5 per 1000 requests",
  "decrease by 100% relative",
  "increase by 0%",
  "at least 8",
  "at least 0.5",
  "more than 8%",
  "increase by 3 min",
  "nonsense",
  "",
  "at least 1e300 s",
);
const quantity = fc.constantFrom("9%", "0", "12 min", "70%", "5 per day", "-3", "1e300", "x");

const reading = fc.record(
  {
    date: day,
    metric,
    arm,
    data: fc.constantFrom("a.csv", "b.csv", "c.csv"),
    source: fc.constant("shop"),
    columns: fc.constantFrom({}, { date: "day" }, { arm: "v" }, { value: "ms" }),
    successes: anyNumber,
    of: anyNumber,
    n: anyNumber,
    sd: anyNumber,
    events: anyNumber,
    exposure: anyNumber,
    mean: fc.oneof(anyNumber, quantity),
    values: someNumbers,
    before: someNumbers,
    after: someNumbers,
    judged: fc.constantFrom("supported", "refuted"),
    by: fc.constantFrom("dana", ["dana", "lee"]),
  },
  { requiredKeys: [] },
);

/** Readings with which a method has something to do. */
const soundReading = fc.oneof(
  fc.record({
    date: day,
    arm: fc.constantFrom("control", "a"),
    successes: fc.nat({ max: 40 }),
    of: fc.integer({ min: 40, max: 90 }),
  }),
  fc.record({ date: day, arm: fc.constantFrom("control", "a"), values: someNumbers }),
  fc.record({ date: day, arm: fc.constantFrom("control", "a"), mean: anyNumber, sd: anyNumber, n: anyNumber }),
  fc.record({ date: day, arm: fc.constantFrom("control", "a"), events: anyNumber, exposure: anyNumber }),
  fc.record({ date: day, before: someNumbers, after: someNumbers }),
);
const claim = fc.record({ metric, threshold }, { requiredKeys: [] });

const anyExperiment = fc.record(
  {
    hypothesis: fc.constantFrom("At least 8% of users click.", "The median falls.", ""),
    metric,
    threshold,
    baseline: quantity,
    expect: quantity,
    confidence: fc.constantFrom("95%", "0.5", "100%", "-1", "99"),
    criterion: fc.constant("c"),
    guardrails: fc.array(claim, { maxLength: 2 }),
    secondary: fc.array(claim, { maxLength: 3 }),
    arms: fc.dictionary(arm, fc.constantFrom("50%", "0%", "1", "-5", "x", "1e300"), { maxKeys: 3 }),
    sample: fc.constantFrom(0, 1, 50, 5000, 1e15),
    looks: fc.constantFrom("anytime", 1, 3, ["2026-03-09"]),
    window: fc.record({ from: day, to: day, days: fc.integer({ min: 1, max: 30 }) }, { requiredKeys: [] }),
    results: fc.array(fc.oneof(soundReading, reading), { maxLength: 5 }),
    rule: fc.constant({ supported: "stop", inconclusive: "pivot" }),
    decision: fc.record({ choice: fc.constantFrom("stop", "pivot"), date: day }, { requiredKeys: [] }),
  },
  { requiredKeys: ["results", "threshold", "metric"] },
) as fc.Arbitrary<Experiment>;

const anyMetric: fc.Arbitrary<MeasuredMetric> = fc.record(
  {
    type: fc.constantFrom("proportion", "mean", "rate", "quantile", "ordinal"),
    quantile: fc.constantFrom(0.5, 0.95, 0, 1, -1, 7),
    unit: fc.constantFrom("%", "ms", "EUR", "/day", "?"),
    better: fc.constantFrom("higher", "lower"),
    baseline: quantity,
  },
  { requiredKeys: [] },
);

const noRows = {
  uri: "file:///a.csv",
  hash: "ab",
  rows: 0,
  leftOut: { count: 0, first: [] },
  outside: { count: 3, first: [] },
};
const data: Readonly<Record<string, DataReading>> = {
  "a.csv": { ...noRows, samples: [{ sample: { type: "values", values: new Float64Array([0, 1, 1, 2, 3]) } }] },
  "b.csv": { ...noRows, samples: [] },
};

function oddNumbersIn(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (typeof value === "string") return /\b(?:NaN|Infinity|undefined|null)\b/.test(value) ? [`${path}: ${value}`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => oddNumbersIn(part, `${path}/${key}`));
}

describe("laws of verdicts", () => {
  it("never throw, and hold no number that is none, whatever a file says", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyExperiment, fc.dictionary(metric, anyMetric, { maxKeys: 3 }), day, (record, metrics, today) => {
        const verdict = verdictOn(record, { metrics, data, today });
        seen.add(verdict.state);
        assert.deepEqual(oddNumbersIn(verdict), []);
        assert.match(verdict.shown, /^\S.*[^.]\.$/s);
        for (const { for: forIt, against, sentence } of verdict.claims) {
          if (forIt === null || against === null) assert.match(sentence, /because the looks contradict each other\.$/);
          else assert.ok(0 <= forIt && forIt <= 1 && 0 <= against && against <= 1);
          assert.ok(Math.min(forIt ?? 0, against ?? 0) <= verdict.level, "never both sides above the level");
        }
      }),
      { numRuns: 3000, seed: 20260321 },
    );
    assert.deepEqual([...seen].sort(), [...verdictStates].sort());
  });

  it("never throw where somebody asks what a study would need", () => {
    fc.assert(
      fc.property(anyExperiment, fc.dictionary(metric, anyMetric, { maxKeys: 3 }), (record, metrics) => {
        assert.deepEqual(oddNumbersIn(neededSampleOf(inputOf(record, { metrics, data }))), []);
      }),
      { numRuns: 300, seed: 20260321 },
    );
  });

  it("say the same to the same, and change nothing that they are given", () => {
    fc.assert(
      fc.property(anyExperiment, (record) => {
        const before = JSON.stringify(record);
        const input = inputOf(record, { data });
        assert.deepEqual(verdictOf(input), verdictOf(input));
        assert.equal(JSON.stringify(record), before);
      }),
      { numRuns: 300, seed: 20260321 },
    );
  });

  it("turn round with the claim: what supports at least refutes at most", () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.integer({ min: 300, max: 900 }), (successes, of) => {
        const text = `metric: clicks\nresults: [{ successes: ${successes}, of: ${of} }]\nthreshold: at`;
        const [least, most] = [verdictOn(`${text} least 20%`), verdictOn(`${text} most 20%`)];
        const turned = { supported: "refuted", refuted: "supported", inconclusive: "inconclusive" } as Record<
          string,
          string
        >;
        assert.equal(most.state, turned[least.state]);
        assert.equal(most.confidence, least.confidence);
      }),
      { numRuns: 200, seed: 20260321 },
    );
  });
});
