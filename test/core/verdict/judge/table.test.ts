import assert from "node:assert/strict";
import type { Sample } from "../../../../src/core/data/sample.ts";
import { judge } from "../../../../src/core/verdict/judge/judge.ts";
import type { Comparison } from "../../../../src/core/verdict/judgement.ts";
import { methodNames } from "../../../../src/core/verdict/method.ts";
import { methodTable } from "../../../../src/core/verdict/method-table.ts";
import { judged } from "./kit/judged.ts";

const share = (successes: number, n: number): Sample => ({ type: "proportion", successes, n });
const values = (...all: readonly number[]): Sample => ({ type: "values", values: all });
const nameOf = (comparison: Comparison, value: number, scale: "level" | "difference" | "relative"): string =>
  judged(judge({ side: "at-least", value, scale }, comparison, 0.95)).name;

describe("the table of methods", () => {
  it("has a row for each method", () => {
    assert.deepEqual(new Set(methodTable.map(({ method }) => method)), new Set(methodNames));
  });

  it("serves whatever can be asked, when a plan is complete and at any time", () => {
    const served = (looks: string): Set<string> =>
      new Set(methodTable.filter((row) => row.looks === looks).map(({ asks, scale }) => `${asks} ${scale}`));
    assert.deepEqual(served("anytime"), served("planned"));
    assert.equal(served("planned").size, 14);
  });

  it("speaks in sentences", () => {
    for (const { assumes, refuses, name } of methodTable) {
      assert.ok(assumes.length > 0 && refuses.length > 0, name);
      for (const sentence of [...assumes, ...refuses]) assert.match(sentence, /^[A-Z].*\.$/);
    }
  });

  it("takes Fisher's test for a thin table, if the threshold is 0", () => {
    const thin: Comparison = { treatment: share(5, 11), control: share(1, 12) };
    assert.equal(nameOf(thin, 0, "difference"), "Fisher's exact test");
    assert.equal(nameOf(thin, 0.1, "difference"), "score test of Farrington and Manning");
    const { remarks } = judged(judge({ side: "at-least", value: 0.1, scale: "difference" }, thin, 0.95));
    assert.deepEqual(remarks, ["This is approximate here, because some of the counts are too small."]);
    const thick: Comparison = { treatment: share(50, 110), control: share(10, 120) };
    assert.equal(nameOf(thick, 0, "difference"), "score test of Farrington and Manning");
  });

  it("shows 0 inside of the interval where Fisher's test does not exclude it", () => {
    const arms: Comparison = { treatment: share(5, 10), control: share(1, 10) };
    const { pFor, interval } = judged(judge({ side: "at-least", value: 0, scale: "difference" }, arms, 0.95));
    assert.ok(pFor > 0.05);
    assert.equal(interval[0], 0);
  });

  it("tries every split of two small groups, and only of those", () => {
    const six = values(3, 4, 5, 7, 8, 9);
    assert.equal(
      nameOf({ treatment: six, control: values(1, 2, 3, 4, 5, 6) }, 0, "difference"),
      "exact permutation test",
    );
    const sixty = values(...Array.from({ length: 60 }, (_, at) => at));
    assert.equal(nameOf({ treatment: six, control: sixty }, 0, "difference"), "Welch's t test");
    const known: Sample = { type: "mean", n: 6, mean: 3, sd: 1 };
    assert.equal(nameOf({ treatment: six, control: known }, 0, "difference"), "Welch's t test");
  });

  it("judges the values after by themselves, when the claim is a level", () => {
    const [before, after] = [
      [5, 6, 7, 8, 9, 10],
      [4, 6, 5, 7, 7, 9],
    ];
    const pairs: Comparison = { treatment: { type: "pairs", before, after } };
    const alone: Comparison = { treatment: { type: "values", values: after } };
    const bound = { side: "at-most", value: 7, scale: "level" } as const;
    assert.deepEqual(judge(bound, pairs, 0.95), judge(bound, alone, 0.95));
  });

  it("leaves the control group out, when the claim is a level", () => {
    const bound = { side: "at-least", value: 0.3, scale: "level" } as const;
    const [treatment, control] = [share(40, 100), share(20, 100)];
    assert.deepEqual(judge(bound, { treatment, control }, 0.95), judge(bound, { treatment }, 0.95));
  });

  it("tests pairs on logarithms, when the change is relative", () => {
    const [before, after] = [
      [100, 110, 90, 200, 150, 80],
      [80, 95, 70, 170, 110, 72],
    ];
    const logs: Comparison = { treatment: { type: "pairs", before: before.map(Math.log), after: after.map(Math.log) } };
    const relative = judged(
      judge({ side: "at-most", value: -0.1, scale: "relative" }, { treatment: { type: "pairs", before, after } }, 0.95),
    );
    const plain = judged(judge({ side: "at-most", value: Math.log(0.9), scale: "difference" }, logs, 0.95));
    assert.ok(Math.abs(relative.pFor - plain.pFor) < 1e-12);
    assert.ok(Math.abs((relative.estimate ?? 0) - Math.expm1(plain.estimate ?? 0)) < 1e-12);
    assert.ok(Math.abs((relative.interval[0] ?? 0) - Math.expm1(plain.interval[0] ?? 0)) < 1e-12);
  });

  it("says that few lopsided values are only nearly tested", () => {
    const bound = { side: "at-least", value: 3, scale: "level" } as const;
    const remarksOf = (treatment: Sample): readonly string[] => judged(judge(bound, { treatment }, 0.95)).remarks;
    assert.deepEqual(remarksOf(values(1, 1, 1, 2, 2, 3, 90)), [
      "The values are few and lopsided, so the t test is only approximate.",
    ]);
    assert.deepEqual(remarksOf(values(1, 2, 3, 4, 5, 6, 7)), []);
    assert.equal(remarksOf({ type: "mean", n: 29, mean: 4, sd: 1 }).length, 1);
    assert.deepEqual(remarksOf({ type: "mean", n: 30, mean: 4, sd: 1 }), []);
  });

  it("counts a value equal to the threshold as below it, when a quantile is claimed to be at most that", () => {
    const equal: Comparison = { treatment: values(...Array.from({ length: 59 }, () => 300)), quantile: 0.95 };
    const { pFor } = judged(judge({ side: "at-most", value: 300, scale: "level" }, equal, 0.95));
    assert.ok(Math.abs(pFor - 0.95 ** 59) < 1e-12);
  });

  it("says only whether two rates differ, unless the change is relative", () => {
    const rates: Comparison = {
      treatment: { type: "rate", events: 5, exposure: 30 },
      control: { type: "rate", events: 12, exposure: 30 },
    };
    const { pFor, pAgainst, method } = judged(judge({ side: "at-most", value: 0, scale: "relative" }, rates, 0.95));
    const plain = judged(judge({ side: "at-most", value: 0, scale: "difference" }, rates, 0.95));
    assert.deepEqual([plain.pFor, plain.pAgainst, plain.method], [pFor, pAgainst, method]);
    assert.deepEqual([plain.estimate, plain.interval], [5 / 30 - 12 / 30, [null, null]]);
  });
});
