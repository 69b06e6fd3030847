import assert from "node:assert/strict";
import { checkSnapshot, findingsOf } from "../../../src/core/rules/check-snapshot.ts";
import { withDataFiles } from "../kit/data-files.ts";
import { findingsIn, snapshotOf, testToday } from "../kit/snapshots.ts";

const plan = `hypothesis: At least 8% of visitors take the guest checkout.
metric: guest-orders
threshold: at least 8%
window: { from: 2026-02-16, to: 2026-03-08 }
`;

/** What a rule says of the memo beside so many successes. */
function saysOf(memo: string, result: string): readonly string[] {
  const text = `${plan}results: [{ date: 2026-03-08, ${result} }]\nobservations: []\nmemo: ${JSON.stringify(memo)}\n`;
  return findingsIn({ "a.experiment.yaml": text }).flatMap(({ rule, message }) =>
    rule === "verdict-contradicts-memo" ? [message] : [],
  );
}

const [supported, refuted, open] = ["successes: 500, of: 5000", "successes: 200, of: 5000", "successes: 9, of: 100"];

describe("a memo beside its verdict", () => {
  const contrary: readonly (readonly [memo: string, result: string, why: string])[] = [
    ["It works.", refuted, "the data show the contrary"],
    ["The hypothesis was confirmed.", open, "the data show neither that the claim holds nor that it does not"],
    ["The hypothesis was refuted.", open, "the data show neither that the claim holds nor that it does not"],
    ["The hypothesis was refuted.", supported, "the data support the claim"],
    ["It did not work.", supported, "the data support the claim"],
    ["It works.", "judged: refuted, by: [dana]", "people judged the claim refuted"],
  ];
  for (const [memo, result, why] of contrary) {
    it(`contradicts it: "${memo}" where ${why}`, () => {
      const [message = "", ...others] = saysOf(memo, result);
      assert.ok(message.includes(`"${memo.slice(0, -1)}", but ${why}. `), message);
      assert.deepEqual(others, []);
    });
  }

  const agreeing: readonly (readonly [memo: string, result: string])[] = [
    ["It works.", supported],
    ["The hypothesis was refuted.", refuted],
    ["It did not work.", refuted],
    // Nothing was shown, and more than that it does not say.
    ["It did not work.", open],
    ["The hypothesis was not confirmed.", open],
    ["It works.", "judged: supported, by: [dana]"],
    // Of results that nobody can read there is no verdict to contradict.
    ["It works.", "note: lost"],
  ];
  for (const [memo, result] of agreeing) {
    it(`does not contradict it: "${memo}" beside ${result}`, () => assert.deepEqual(saysOf(memo, result), []));
  }

  it("contradicts it where the plan is not complete, and says too early that it works", () => {
    const text = `${plan.replace("to: 2026-03-08", "to: 2026-03-29")}results: [{ date: 2026-03-08, ${open} }]\nmemo: It works.\n`;
    const found = findingsIn({ "a.experiment.yaml": text });
    const messages = found.filter(({ rule }) => rule === "verdict-contradicts-memo").map(({ message }) => message);
    assert.equal(messages.length, 1);
    assert.match(messages[0] ?? "", /but its plan is not complete yet, so there is no verdict\. /);
  });
});

describe("arms that are not split as planned", () => {
  const arms = (control: number, guest: number): readonly string[] => {
    const text = `hypothesis: If visitors may check out as guests, orders increase by 2 points.
metric: orders
threshold: increase by 2 points
arms: { control: 50%, guest: 50% }
window: { from: 2026-02-16, to: 2026-03-08 }
results:
  - { date: 2026-03-08, arm: control, successes: 1, of: ${control} }
  - { date: 2026-03-08, arm: guest, successes: 1, of: ${guest} }
observations: []
`;
    return findingsIn({ "a.experiment.yaml": text }).flatMap(({ rule, severity, message }) =>
      rule === "sample-ratio-mismatch" ? [`${severity}: ${message}`] : [],
    );
  };

  it("are told with both splits, the p-value and what comes first", () => {
    assert.deepEqual(arms(8000, 8500), [
      "error: The split is 8,000/8,500 where 50/50 was planned (p = 0.0001). Find the cause first; until then no result is to be trusted.",
    ]);
  });

  it("are found at 4,800 and 5,200 of 10,000", () => assert.equal(arms(4800, 5200).length, 1));

  it("are not found where chance explains them", () => {
    assert.deepEqual([arms(4900, 5100), arms(4850, 5150), arms(5, 12)].flat(), []);
  });
});

describe("what no verdict can use", () => {
  const saidOf = (result: string, text = plan): readonly string[] => {
    const files = {
      "a.experiment.yaml": `${text}results: [{ date: 2026-03-08, ${result} }]\nobservations: []\n`,
      "clicks.csv": "day,clicked\n2026-03-01,1\n2026-03-02,0\n2025-01-01,1\n",
    };
    return findingsOf(checkSnapshot(withDataFiles(snapshotOf(files), files), testToday)).flatMap(({ rule, message }) =>
      /^result-(?:impossible|outside)/.test(rule) ? [message] : [],
    );
  };

  it("is found in a reading of parts of people", () => {
    assert.deepEqual(saidOf("successes: 9.5, of: 100"), [
      "`successes` is 9.5, which is no whole number, and nobody counts parts. Write how many there were.",
    ]);
    assert.deepEqual(saidOf("events: 3, exposure: 2.5", plan.replaceAll("8%", "1 per day")), []);
  });

  it("is found in a number that may mean two things, or that is more than all", () => {
    assert.deepEqual(saidOf("mean: 0.62, sd: 0.1, n: 40"), [
      '0.62 may mean 62% or 0.62%; say `unit: "%"` in the metric\'s file and write percents.',
    ]);
    assert.deepEqual(saidOf("values: [4, 5, 5]", plan.replaceAll("8%", "4 of 5")), [
      "5 is no share: write a number between 0 and 1, or `successes` and `of`.",
    ]);
    assert.deepEqual(saidOf("mean: 12 min, sd: 3, n: 40"), [
      '"12 min" is not counted as the threshold is; write both in one unit.',
    ]);
    assert.deepEqual(saidOf("mean: 62, sd: 3, n: 40"), []);
  });

  it("is found in one row of a file", () => {
    const [message = ""] = saidOf("data: clicks.csv, columns: { outcome: clicked, date: day }");
    assert.match(message, /^1 of 3 rows of clicks\.csv is outside of the window and does not count, first row 4/);
  });
});
