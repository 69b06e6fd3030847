import assert from "node:assert/strict";
import type { Verdict } from "../../../src/core/verdict/verdict.ts";
import type { MeasuredMetric } from "../../../src/core/verdict/verdict-input.ts";
import { quantileIn, quantileInSentence } from "../../../src/core/verdict/quantile-in.ts";
import { verdictOn } from "../kit/verdicts.ts";

interface Plan {
  readonly metric?: string;
  readonly hypothesis?: string;
  readonly threshold: string;
  readonly results: string;
  readonly known?: MeasuredMetric;
  readonly more?: string;
}

function judgedBy({ metric = "measured", hypothesis, threshold, results, known, more = "" }: Plan): Verdict {
  const sentence = hypothesis === undefined ? "" : `hypothesis: ${hypothesis}\n`;
  const text = `${sentence}metric: ${metric}\nthreshold: ${threshold}\n${more}\nresults:\n  - { ${results} }\n`;
  return verdictOn(text, { metrics: known ? { [metric]: known } : {} });
}

const list = (length: number, valueAt: (at: number) => number): string =>
  Array.from({ length }, (_, at) => valueAt(at)).join(", ");

describe("the unit of a metric", () => {
  const hundred = `values: [${list(100, (at) => 150 + at)}]`;

  it("comes before that of a baseline", () => {
    const known = { type: "mean", unit: "ms", baseline: "0.4 s" } as const;
    const { state, seen, claims } = judgedBy({ threshold: "decrease by 20%", results: hundred, known });
    assert.deepEqual([state, claims[0]?.bound, claims[0]?.estimate], ["supported", 320, 199.5]);
    assert.match(seen ?? "", /^200 ms.*below the limit of 320 ms/);
    const inSeconds = { type: "mean", unit: "s", baseline: "12 min" } as const;
    const other = judgedBy({ threshold: "decrease by 20%", results: "mean: 540, sd: 60, n: 50", known: inSeconds });
    assert.deepEqual([other.state, other.claims[0]?.bound, other.claims[0]?.estimate], ["supported", 576, 540]);
  });

  it("is that of bare numbers, in whatever unit the threshold is written", () => {
    const known = { type: "mean", unit: "ms" } as const;
    const { state, claims } = judgedBy({ threshold: "at most 0.3 s", results: hundred, known });
    assert.deepEqual([state, claims[0]?.bound, claims[0]?.estimate], ["supported", 0.3, 0.1995]);
    const mean = judgedBy({ threshold: "at most 0.3 s", results: "mean: 310, sd: 10, n: 50", known });
    assert.deepEqual([mean.state, mean.claims[0]?.estimate], ["refuted", 0.31]);
    const pairs = judgedBy({
      threshold: "decrease by 0.01 s",
      results: "before: [310, 305, 320, 311, 309], after: [290, 280, 299, 287, 284]",
      known,
    });
    assert.equal(pairs.claims[0]?.estimate?.toFixed(6), "-0.023000");
  });

  it("is that of what rates are counted over, and of means per day, where the threshold is per week", () => {
    const events = "events: 12, exposure: 14";
    const rate = { type: "rate", unit: "/day" } as const;
    const counted = judgedBy({ threshold: "at most 10 per week", results: events, known: rate });
    assert.match(counted.seen ?? "", /^12 in 2 weeks \(6 per week\), below the limit of 10 per week/);
    assert.deepEqual([counted.state, counted.confidence?.toFixed(3)], ["supported", "0.961"]);
    const inside = judgedBy({ threshold: "between 5 per week and 9 per week", results: events, known: rate });
    assert.equal(inside.state, "inconclusive");
    const odd = judgedBy({ threshold: "at most 10 per week", results: "events: 12, exposure: 13", known: rate });
    assert.match(odd.seen ?? "", /^12 in 1\.86 weeks \(6\.46 per week\)/);
    const perWeek = judgedBy({
      threshold: "at most 2 per day",
      results: events,
      known: { type: "rate", unit: "/week" },
    });
    assert.match(perWeek.seen ?? "", /^12 in 98 days/);
    const alike = judgedBy({ threshold: "at most 10 per week", results: events, known: { type: "rate" } });
    assert.match(alike.seen ?? "", /^12 in 14 weeks/);
    const mean = { type: "mean", unit: "/day" } as const;
    const summary = judgedBy({ threshold: "at least 20 per week", results: "mean: 4, sd: 1, n: 40", known: mean });
    assert.deepEqual([summary.state, summary.claims[0]?.estimate], ["supported", 28]);
    const daily = `values: [${list(40, (at) => 3 + (at % 3))}]`;
    const listed = judgedBy({ threshold: "at least 20 per week", results: daily, known: mean });
    assert.deepEqual([listed.state, listed.claims[0]?.estimate?.toFixed(3)], ["supported", "27.825"]);
  });

  it("tells the points of a score from percentage points", () => {
    const known = { type: "mean", unit: "score", better: "higher" } as const;
    const results = "mean: 4.2, sd: 0.9, n: 120";
    const risen = judgedBy({ threshold: "increase by 0.5 points", results, known: { ...known, baseline: "3.5" } });
    assert.match(risen.seen ?? "", /^4\.2, the mean of 120, above the target of 4 /);
    assert.deepEqual([risen.state, risen.confidence?.toFixed(3)], ["supported", "0.992"]);
    const kept = judgedBy({ threshold: "no worse than 0.5 points", results, known: { ...known, baseline: "4.6" } });
    assert.deepEqual([kept.state, kept.claims[0]?.bound.toFixed(3)], ["inconclusive", "4.100"]);
    const share = judgedBy({
      threshold: "decrease by 5 points",
      results: "mean: 62, sd: 9, n: 210",
      known: { type: "mean", unit: "%", baseline: "70%" },
    });
    assert.match(share.seen ?? "", /^62\.0%.*below the limit of 65%/);
  });
});

describe("a quantile that is claimed", () => {
  it("is not judged by a mean", () => {
    const claim = { threshold: "at most 300 ms", results: "mean: 200, sd: 200, n: 100" };
    for (const named of [{ metric: "p95-latency" }, { hypothesis: "The median wait is at most 300 ms." }]) {
      const { state, shown, claims } = judgedBy({ ...claim, ...named });
      assert.deepEqual([state, claims], ["none", []]);
      assert.match(shown, /a quantile cannot be judged from a mean: record the values/);
    }
    assert.equal(judgedBy({ ...claim, metric: "p95-latency", known: { type: "mean" } }).state, "supported");
  });

  it("is found in a name with all its digits", () => {
    const names = ["p99.9-latency", "p99.9", "latency p99.", "p100", "p999"];
    assert.deepEqual(
      names.map((name) => quantileIn(name)),
      [0.999, 0.999, 0.99, undefined, 0.999],
    );
  });

  it("is not meant by people of a median income, nor by an average", () => {
    const hypotheses = [
      "Median-income users spend at least 5 EUR.",
      "Users above the median age spend 5 EUR on average.",
    ];
    assert.deepEqual(hypotheses.map(quantileInSentence), [undefined, undefined]);
    assert.equal(quantileInSentence("The median wait falls."), 0.5);
  });

  it("in the hypothesis is that of the metric that decides, and of no other", () => {
    const text = `
hypothesis: The median wait is at most 300 ms.
metric: wait
threshold: at most 300 ms
guardrails: [{ metric: cost, threshold: at most 5 EUR }]
results:
  - { values: [${list(60, (at) => 200 + at)}] }
  - { metric: cost, values: [1, 2, 3, 4, 2, 3, 1, 2, 3, 2] }
`;
    assert.deepEqual(
      verdictOn(text).claims.map(({ metric, method }) => [metric, method]),
      [
        ["wait", "quantile_one_sample"],
        ["cost", "mean_one_sample"],
      ],
    );
  });
});

describe("a share", () => {
  const refusalOf = (plan: Plan): string => {
    const { state, shown, claims } = judgedBy(plan);
    assert.deepEqual([state, claims], ["none", []]);
    return shown;
  };

  it("that is more than all is refused", () => {
    const marks = `values: [${list(30, (at) => 4 + (at % 2))}]`;
    assert.equal(
      refusalOf({ threshold: "at least 4 of 5", results: marks }),
      "No verdict: 5 is no share: write a number between 0 and 1, or `successes` and `of`.",
    );
    assert.match(refusalOf({ threshold: "at least 1 in 20", results: "mean: 7, sd: 1, n: 40" }), /7 is no share/);
    const known = { type: "proportion", unit: "%" } as const;
    assert.match(
      refusalOf({ threshold: "at least 60%", results: "mean: 120, sd: 1, n: 40", known }),
      /120% is no share: a share lies between 0 and 100%\./,
    );
    assert.match(
      refusalOf({ threshold: "at least 60%", results: "before: [5, -3], after: [7, 9]", known }),
      /−3% is no/,
    );
  });

  it("that may be a fraction or percent is refused, unless the metric's file says which", () => {
    const plan = { threshold: "at least 60%", results: "mean: 0.62, sd: 0.1, n: 40" };
    const why = 'No verdict: 0.62 may mean 62% or 0.62%; say `unit: "%"` in the metric\'s file and write percents.';
    assert.equal(refusalOf({ ...plan, known: { type: "proportion" } }), why);
    assert.equal(refusalOf({ ...plan, results: "values: [0.5, 0.62, 0.4]" }), why);
    assert.equal(judgedBy({ ...plan, known: { type: "proportion", unit: "%" } }).claims[0]?.estimate, 0.0062);
    assert.equal(judgedBy({ ...plan, results: "mean: 62%, sd: 4, n: 40" }).claims[0]?.estimate, 0.62);
  });

  it("as a mark of one in so many is judged where it can be one", () => {
    const { state, claims } = judgedBy({ threshold: "at least 1 in 20", results: "mean: 0.07, sd: 0.01, n: 40" });
    assert.deepEqual([state, claims[0]?.estimate], ["supported", 0.07]);
  });

  it("is not every percentage", () => {
    const plan = { metric: "net-revenue-retention", threshold: "at least 95%", results: "mean: 104, sd: 3, n: 20" };
    assert.equal(judgedBy(plan).state, "supported");
  });
});
