import assert from "node:assert/strict";
import * as fc from "fast-check";
import { betaQuantile } from "../../../src/core/stats/distributions/beta-quantile.ts";
import { betaTails } from "../../../src/core/stats/distributions/beta-tails.ts";
import { binomialLogProbability } from "../../../src/core/stats/distributions/binomial-log-probability.ts";
import { binomialTails } from "../../../src/core/stats/distributions/binomial-tails.ts";
import { gammaQuantile } from "../../../src/core/stats/distributions/gamma-quantile.ts";
import { gammaTails } from "../../../src/core/stats/distributions/gamma-tails.ts";
import { noncentralStudentUpperTail } from "../../../src/core/stats/distributions/noncentral-student-upper-tail.ts";
import { normalQuantile } from "../../../src/core/stats/distributions/normal-quantile.ts";
import { normalTails } from "../../../src/core/stats/distributions/normal-tails.ts";
import { poissonLogProbability } from "../../../src/core/stats/distributions/poisson-log-probability.ts";
import { poissonTails } from "../../../src/core/stats/distributions/poisson-tails.ts";
import { studentQuantile } from "../../../src/core/stats/distributions/student-quantile.ts";
import { studentTails } from "../../../src/core/stats/distributions/student-tails.ts";
import { assertClose } from "./kit/assert-close.ts";
import { seeded } from "./kit/seeded.ts";

/** Where the library ends and our own remedies begin; from mpmath at 40 digits. */
const known: readonly (readonly [what: string, got: () => number, wanted: number])[] = [
  ["Poisson counts of a thousand", () => gammaTails(1031, 1000).upper, 0.1633284810047383],
  ["Poisson counts of thirty thousand", () => gammaTails(30_500, 30_000).upper, 0.002034323512913683],
  ["Poisson counts of a million", () => gammaTails(1_003_000, 1_000_000).upper, 0.0013617406462175915],
  ["Poisson counts of a hundred million", () => gammaTails(99_980_000, 100_000_000).lower, 0.022744732581593558],
  ["two hundred million users", () => betaTails(0.5001, 1e8, 1e8).upper, 0.002338867309689789],
  ["two of a billion", () => betaTails(4e-9, 2, 1e9).upper, 0.09157819371104534],
  ["five million users", () => betaTails(0.6005, 3e6, 2e6).upper, 0.011231865272555513],
  ["the normal quantile of 1e-20", () => normalQuantile(1e-20), -9.262340089798407],
  ["the normal quantile of 1e-51", () => normalQuantile(1e-51), -15.08607189816898],
  ["the normal quantile of 1e-100", () => normalQuantile(1e-100), -21.273453560965326],
  ["the normal quantile of 1e-300", () => normalQuantile(1e-300), -37.0470962993612],
  ["a shifted t of 10 degrees", () => noncentralStudentUpperTail(2, 10, 1), 0.19238843746962475],
  ["a shifted t of 1 degree", () => noncentralStudentUpperTail(12.7, 1, 3), 0.1861967819923959],
  ["a shifted t of 2 degrees", () => noncentralStudentUpperTail(4.3, 2, 0.5), 0.05089840491264204],
  ["a shifted t of 1e5 degrees", () => noncentralStudentUpperTail(1.96, 1e5, 2.8), 0.7995449188145105],
  ["a t of 1 degree", () => studentTails(10, 1).upper, 0.03172551743055357],
];

const tail = fc.double({ min: -12, max: -0.001, noNaN: true }).map((power) => 10 ** power);
const shape = fc.double({ min: -0.3, max: 8, noNaN: true }).map((power) => 10 ** power);
const side = fc.constantFrom("lower", "upper");
const chance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const count = fc.double({ min: 0, max: 7, noNaN: true }).map((power) => Math.round(10 ** power));

describe("the distributions", () => {
  for (const [what, got, wanted] of known) {
    it(`know ${what}`, () => assertClose(got(), wanted, 1e-11));
  }

  it("have tails that add up", () => {
    fc.assert(
      fc.property(shape, shape, chance, fc.double({ min: -30, max: 30, noNaN: true }), (a, b, x, z) => {
        const all = [normalTails(z), studentTails(z, a), gammaTails(a * x * 2, a), betaTails(x, a, b)];
        for (const { lower, upper } of all) {
          assertClose(lower + upper, 1, 1e-12);
          assert.ok(lower >= 0 && upper >= 0);
        }
      }),
      seeded,
    );
  });

  it("count an outcome in both tails", () => {
    fc.assert(
      fc.property(count, chance, chance, (n, p, share) => {
        const k = Math.floor(share * n);
        const binomial = binomialTails(k, n, p);
        assertClose(binomial.lower + binomial.upper, 1 + Math.exp(binomialLogProbability(k, n, p)), 1e-10);
        const poisson = poissonTails(k, n * p);
        assertClose(poisson.lower + poisson.upper, 1 + Math.exp(poissonLogProbability(k, n * p)), 1e-10);
      }),
      seeded,
    );
  });

  it("have probabilities that add up to the tail", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), chance, (n, p) => {
        for (let k = 0, sum = 0; k < n; k++) {
          sum += Math.exp(binomialLogProbability(k, n, p));
          assertClose(binomialTails(k, n, p).lower, sum, 1e-9);
        }
      }),
      seeded,
    );
  });

  it("have quantiles that invert the tails", () => {
    fc.assert(
      fc.property(tail, side, shape, shape, (p, on, a, b) => {
        assertClose(normalTails(normalQuantile(p)).lower, p, 1e-12);
        assertClose(studentTails(studentQuantile(p, a), a).upper, p, 1e-9);
        assertClose(gammaTails(gammaQuantile(p, on, a), a)[on], p, 1e-9);
        const x = betaQuantile(p, on, a, b);
        // Next to 1 the doubles themselves lie too far apart.
        if (x < 0.99) assertClose(betaTails(x, a, b)[on], p, 1e-8);
      }),
      seeded,
    );
  });
});
