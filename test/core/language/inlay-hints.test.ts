import assert from "node:assert/strict";
import { inlayHintsOf } from "../../../src/core/language/lens/inlay-hints.ts";
import { snapshotOf, testRoot, testToday, type Files } from "../kit/snapshots.ts";

/** The lines that have a hint, each with its hint where it is shown. */
function hintsIn(text: string, others: Files = {}): string[] {
  const snapshot = snapshotOf({ ...others, "a.experiment.yaml": text });
  const entry = snapshot.entries.get(`${testRoot}/a.experiment.yaml`) ?? assert.fail();
  const lines = text.split("\n");
  return inlayHintsOf(entry, text, snapshot, testToday).map(({ position: { line, character }, text: hint }) => {
    const written = lines[line] ?? "";
    return `${written.slice(0, character)}«${hint}»${written.slice(character)}`.trim();
  });
}

describe("inlayHintsOf", () => {
  for (const [threshold, baseline, expected] of [
    ["decrease by 15% relative", "70%", "70% to 59.5%"],
    ["increase by 2 points", "6.5%", "6.5% to 8.5%"],
    ["decrease by 50 ms", "300 ms", "300 ms to 250 ms"],
    ["decrease by 10% relative", "300 ms", "300 ms to 270 ms"],
    ["increase by more than 20% relative", "5 per day", "5 per day to 6 per day"],
    ["decrease by 50 ms", "0.3 s", "0.3 s to 0.25 s"],
    ["decrease by 50 ms", "300", "300 ms to 250 ms"],
    ["increase by 2 EUR", "38", "38 EUR to 40 EUR"],
    ["increase by 2 points", "1 in 20", "1 in 20 to 7 in 100"],
    ["increase by 5 points", "30", "30 points to 35 points"],
    ["doubles", "4", "4 to 8"],
  ] as const) {
    it(`says where "${threshold}" of ${baseline} ends`, () => {
      assert.deepEqual(hintsIn(`hypothesis: x\nthreshold: ${threshold} # so\nbaseline: ${baseline}\n`), [
        `threshold: ${threshold}«${expected}» # so`,
      ]);
    });
  }

  for (const [threshold, baseline] of [
    ["at least 8%", "6.5%"],
    ["decrease by 15%", "70%"],
    ["decrease by 50 ms", "70%"],
    ["increase by 2 points", "300 ms"],
    ["no worse than 2 points", "70%"],
    ["decrease by some", "70%"],
    ["decrease by 15% relative", "much"],
  ] as const) {
    it(`says nothing of "${threshold}" and ${baseline}`, () => {
      assert.deepEqual(hintsIn(`hypothesis: x\nthreshold: ${threshold}\nbaseline: ${baseline}\n`), []);
    });
  }

  it("takes the baseline from the metric's file where the plan has none", () => {
    const metric = { "rate.metric.yaml": "better: higher\nbaseline: 50%\n" };
    assert.deepEqual(hintsIn("hypothesis: x\nmetric: rate\nthreshold: increase by 10% relative\n", metric), [
      "threshold: increase by 10% relative«50% to 55%»",
    ]);
  });

  it("counts a bare baseline as the metric does", () => {
    const ends = (metric: string, threshold: string): string[] =>
      hintsIn(`hypothesis: x\nmetric: churn\nthreshold: ${threshold}\nbaseline: 5\n`, { "churn.metric.yaml": metric });
    const says = (end: string): string[] => [`threshold: decrease by ${end}`];
    assert.deepEqual(ends('unit: "%"\n', "decrease by 2 points"), says("2 points«5% to 3%»"));
    assert.deepEqual(ends('unit: "%"\n', "decrease by 10% relative"), says("10% relative«5% to 4.5%»"));
    assert.deepEqual(ends("type: proportion\n", "decrease by 2 points"), says("2 points«5% to 3%»"));
    assert.deepEqual(ends("better: lower\n", "decrease by 2 points"), says("2 points«5% to 3%»"));
    assert.deepEqual(ends("unit: s\n", "decrease by 500 ms"), says("500 ms«5 s to 4.5 s»"));
  });

  const plan = "hypothesis: x\nmetric: y\nthreshold: at least 8%\n";

  it("says how long a window is, and how long it stays open", () => {
    const window = (text: string): string[] => hintsIn(`${plan}window: ${text}\n`);
    assert.deepEqual(window("{ from: 2026-03-02, to: 2026-03-16 }"), [
      "window: { from: 2026-03-02, to: 2026-03-16 }«15 days, 6 days left»",
    ]);
    assert.deepEqual(window("{ from: 2026-03-20, to: 2026-03-20 }"), [
      "window: { from: 2026-03-20, to: 2026-03-20 }«1 day, opens in 10 days»",
    ]);
    assert.deepEqual(window("{ to: 2026-03-10 }"), ["window: { to: 2026-03-10 }«ends today»"]);
    assert.deepEqual(window("{ from: 2026-03-09, days: 14 }"), [
      "window: { from: 2026-03-09, days: 14 }«to 2026-03-22, 12 days left»",
    ]);
    assert.deepEqual(window("{ from: 2026-02-02, to: 2026-02-16 }"), [
      "window: { from: 2026-02-02, to: 2026-02-16 }«15 days»",
    ]);
    assert.deepEqual(window("{ from: 2026-02-02 }"), []);
  });

  it("says nothing of a window that ends before it begins", () => {
    for (const ends of ["from: 2026-03-16, to: 2026-03-02", "from: 2026-03-20, to: 2026-03-15"]) {
      assert.deepEqual(hintsIn(`${plan}window: { ${ends} }\n`), []);
    }
  });

  it("says what a reading is in percent, and nothing that stands there already", () => {
    const text = `hypothesis: x
results:
  - { date: 2026-03-09, successes: 450, of: 5000 } # so
  - date: 2026-03-10
    values: [1, 2, 6]
  - { date: 2026-03-10, mean: 3.1, n: 40 }
  - { date: 2026-03-10, successes: 3, of: 8 }
exploratory: [{ successes: 9, of: 40 }]
`;
    assert.deepEqual(hintsIn(text), [
      "- { date: 2026-03-09, successes: 450, of: 5000 }«9.0%» # so",
      "values: [1, 2, 6]«mean 3»",
      "exploratory: [{ successes: 9, of: 40 }«22.5%»]",
    ]);
  });
});
