import assert from "node:assert/strict";
import * as fc from "fast-check";
import { permutationTest, splitsOf } from "../../../src/core/stats/permutation-test.ts";
import { assertClose } from "./kit/assert-close.ts";
import { seeded } from "./kit/seeded.ts";

const few = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 5 });

describe("the exact permutation test", () => {
  it("counts all splits that are at least as extreme", () => {
    const { pValue, splits, difference } = permutationTest({ control: [1, 2, 3], treatment: [4, 5, 6] }, 0, 0.05);
    assert.deepEqual(
      { pValue, splits, difference },
      { pValue: { greater: 1 / 20, less: 1 }, splits: 20, difference: 3 },
    );
  });

  it("tries 924 splits of two groups of six, the sleeping times of Student among them", () => {
    const control = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4];
    const treatment = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4];
    const { splits, pValue } = permutationTest({ control, treatment }, 0, 0.05);
    assert.equal(splits, splitsOf(6, 6, 20_000));
    assertClose(pValue.greater, byHand(control, treatment, 0), 1e-12);
  });

  it("counts what counting by hand gives, for any difference", () => {
    fc.assert(
      fc.property(few, few, fc.integer({ min: -9, max: 9 }), (control, treatment, at) => {
        const { pValue } = permutationTest({ control, treatment }, at, 0.05);
        assertClose(pValue.greater, byHand(control, treatment, at), 1e-12);
        const mirrored = permutationTest({ control: treatment, treatment: control }, -at, 0.05);
        assertClose(mirrored.pValue.less, pValue.greater, 1e-12);
      }),
      seeded,
    );
  });

  it("lets the interval exclude a difference exactly when the test rejects it", () => {
    fc.assert(
      fc.property(few, few, fc.integer({ min: -30, max: 30 }), (control, treatment, at) => {
        const { pValue, interval } = permutationTest({ control, treatment }, at, 0.1);
        const slack = 1e-9;
        if (Math.abs(at - interval.lower) > slack) assert.equal(at < interval.lower, pValue.greater <= 0.1 + slack);
        if (Math.abs(at - interval.upper) > slack) assert.equal(at > interval.upper, pValue.less <= 0.1 + slack);
      }),
      seeded,
    );
  });

  it("is not led astray by rounding", () => {
    const { pValue } = permutationTest({ control: [0.1, 0.2, 0.3], treatment: [0.3, 0.2, 0.1] }, 0, 0.05);
    assertClose(pValue.greater, byHand([1, 2, 3], [3, 2, 1], 0), 1e-12);
  });

  it("knows how many splits there are, and when there are too many", () => {
    assert.deepEqual([splitsOf(6, 6, 1e4), splitsOf(3, 40, 2e4), splitsOf(1, 1, 10)], [924, 12341, 2]);
    assert.ok(splitsOf(500, 1000, 20_000) > 20_000);
  });
});

/** The share of subsets, by their bits, whose sum is at least that of treatment. */
function byHand(control: readonly number[], treatment: readonly number[], difference: number): number {
  const pool = [...treatment.map((value) => value - difference), ...control];
  const sumOf = (bits: number): number => pool.reduce((sum, value, at) => sum + (bits & (1 << at) ? value : 0), 0);
  const sizeOf = (bits: number): number => pool.filter((_, at) => bits & (1 << at)).length;
  const subsets = Array.from({ length: 1 << pool.length }, (_, bits) => bits).filter(
    (bits) => sizeOf(bits) === treatment.length,
  );
  const seen = sumOf((1 << treatment.length) - 1);
  return subsets.filter((bits) => sumOf(bits) >= seen - 1e-9).length / subsets.length;
}
