import assert from "node:assert/strict";
import * as fc from "fast-check";
import {
  sharedSpread,
  shrunkSums,
  type BelievedSum,
  type MeasuredEffect,
} from "../../../src/core/stats/shrunk-effects.ts";
import { seeded } from "./kit/seeded.ts";

type Pair = readonly [estimate: number, error: number];

function effectsOf(pairs: readonly Pair[]): readonly MeasuredEffect[] {
  return pairs.map(([estimate, error]) => ({ estimate, error }));
}

function sumOf(measured: readonly Pair[], kept: readonly Pair[]): BelievedSum {
  return shrunkSums(effectsOf(kept), sharedSpread(effectsOf(measured))).at(-1) ?? assert.fail();
}

const some: readonly Pair[] = [
  [0.12, 0.05],
  [0.04, 0.03],
  [-0.02, 0.04],
  [0.09, 0.06],
];
const exact: readonly Pair[] = [
  [0.02, 0.001],
  [0.03, 0.001],
  [0.025, 0.002],
  [-0.01, 0.001],
  [0, 0.0015],
];
const noise: readonly Pair[] = Array.from({ length: 6 }, () => [0.001, 0.05] as const);
const large: readonly Pair[] = [
  [1.2, 0.01],
  [0.9, 0.02],
];

/**
 * The integrals over the size of the effects, by adaptive quadrature (`scipy.integrate.quad`, SciPy 1.17, tolerance
 * 1e-12): with w(t) = exp(-(t / 0.3)² / 2) · Π N(y; 0, t² + s²) and k(t) = t² / (t² + s²), the mean is E[Σ k(t) y], and
 * the variance E[Σ k(t) s²] + Var[Σ k(t) y].
 */
const references: readonly (readonly [measured: readonly Pair[], kept: readonly Pair[], mean: number, sd: number])[] = [
  [some, some.slice(0, 1), 0.07072728725123083, 0.05034487950171698],
  [some, [some[0] as Pair, some[3] as Pair], 0.1181090302751549, 0.08126072750975966],
  [
    [
      [0.3, 0.1],
      [0.25, 0.12],
    ],
    [
      [0.3, 0.1],
      [0.25, 0.12],
    ],
    0.44311526763739767,
    0.16389459108343,
  ],
  [noise, noise.slice(0, 2), 0.000330417345892854, 0.02874334419154746],
  [exact, exact.slice(0, 3), 0.07470350459500888, 0.0024511077757389844],
  [large, large, 2.0987204359496543, 0.02235766097476916],
];

const pair = fc.tuple(
  fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  fc.double({ min: 0.005, max: 0.5, noNaN: true }),
);
const pairs = fc.array(pair, { minLength: 1, maxLength: 8 });

describe("effects that are corrected for luck", () => {
  for (const [measured, kept, mean, sd] of references) {
    it(`of ${kept.length} kept among ${measured.length} come to ${mean.toFixed(4)}`, () => {
      const sum = sumOf(measured, kept);
      assert.ok(Math.abs(sum.mean - mean) < 1e-7, `${sum.mean}`);
      assert.ok(Math.abs(sum.deviation - sd) < 1e-7, `${sum.deviation}`);
    });
  }

  it("never get larger, nor change their direction", () => {
    fc.assert(
      fc.property(pairs, (measured) => {
        for (const one of measured) {
          const { mean } = sumOf(measured, [one]);
          assert.ok(Math.abs(mean) <= Math.abs(one[0]) && Math.sign(mean) * Math.sign(one[0]) >= 0);
        }
      }),
      seeded,
    );
  });

  it("mirror when all signs turn", () => {
    fc.assert(
      fc.property(pairs, (measured) => {
        const turned = measured.map(([estimate, error]) => [-estimate, error] as const);
        const [there, back] = [sumOf(measured, measured), sumOf(turned, turned)];
        assert.ok(Math.abs(there.mean + back.mean) < 1e-12);
        assert.ok(Math.abs(there.deviation - back.deviation) < 1e-12);
      }),
      seeded,
    );
  });

  it("shrink more where others on the metric came to nothing", () => {
    const kept: readonly Pair[] = [[0.1, 0.04]];
    const beside = (estimate: number): number =>
      sumOf([...kept, ...Array.from({ length: 5 }, (): Pair => [estimate, 0.04])], kept).mean;
    assert.ok(beside(0) < beside(0.1));
  });

  it("are believed of no measurement at all as of nothing", () => {
    assert.deepEqual(shrunkSums([], sharedSpread([])), []);
  });

  it("refuse what is no measurement", () => {
    assert.throws(() => sharedSpread([{ estimate: 0.1, error: 0 }]), RangeError);
    assert.throws(() => sharedSpread([{ estimate: Number.NaN, error: 1 }]), RangeError);
  });
});
