import assert from "node:assert/strict";
import * as fc from "fast-check";
import { powerMeans } from "../../../src/core/stats/power-means.ts";
import { type ExactTest, powerOneProportion, type SampleSize } from "../../../src/core/stats/power-one-proportion.ts";
import { powerTwoProportions, type SmallestRate } from "../../../src/core/stats/power-two-proportions.ts";
import { binomialTest } from "../../../src/core/stats/binomial-test.ts";
import { binomialTails } from "../../../src/core/stats/distributions/binomial-tails.ts";
import { assertClose } from "./kit/assert-close.ts";
import { defined } from "./kit/defined.ts";
import { seeded } from "./kit/seeded.ts";

const plan = fc
  .tuple(fc.double({ min: 0.05, max: 0.9, noNaN: true }), fc.double({ min: 0.06, max: 0.5, noNaN: true }), fc.boolean())
  .map(([threshold, gap, isGreater]) => ({
    threshold,
    assumed: isGreater ? Math.min(0.99, threshold + gap) : Math.max(0.01, threshold - gap),
    alternative: isGreater ? ("greater" as const) : ("less" as const),
    alpha: 0.05,
  }))
  .filter(({ threshold, assumed }) => Math.abs(threshold - assumed) > 0.03);

/** The power by walking through all counts. */
function slowPower(n: number, { threshold, assumed, alternative, alpha }: PlanOf): number {
  const counts = Array.from({ length: n + 1 }, (_, successes) => successes);
  if (alternative === "greater") {
    const critical = counts.find((successes) => binomialTest({ successes, n }, threshold).greater <= alpha);
    return critical === undefined ? 0 : binomialTails(critical, n, assumed).upper;
  }
  const critical = counts.findLast((successes) => binomialTest({ successes, n }, threshold).less <= alpha);
  return critical === undefined ? 0 : binomialTails(critical, n, assumed).lower;
}

type PlanOf = typeof plan extends fc.Arbitrary<infer Plan> ? Plan : never;

describe("the laws of planning", () => {
  it("give one share the first and the stable sample that a slow search finds", () => {
    fc.assert(
      fc.property(plan, (test) => {
        const size = powerOneProportion({ ...test, power: 0.8, solveFor: "n" });
        const { nFirst, nStable } = defined(size) as SampleSize;
        const reaching = Array.from({ length: nStable + 60 }, (_, n) => slowPower(n + 1, test) >= 0.8);
        assert.equal(reaching.indexOf(true) + 1, nFirst);
        assert.equal(reaching.lastIndexOf(false) + 2, nStable);
      }),
      { ...seeded, numRuns: 6 },
    );
  });

  it("give one share the power of the slow definition", () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 150 }), (test, n) => {
        const { power } = defined(powerOneProportion({ ...test, n, solveFor: "power" })) as ExactTest;
        assertClose(power, slowPower(n, test), 1e-12);
      }),
      seeded,
    );
  });

  it("find a plan of a million users without a walk through all smaller ones", () => {
    const asked = { threshold: 0.08, assumed: 0.0807, alpha: 0.05, alternative: "greater" as const };
    const { nStable, nFirst, atNStable } = defined(
      powerOneProportion({ ...asked, power: 0.8, solveFor: "n" }),
    ) as SampleSize;
    assert.ok(nFirst > 900_000 && nStable > nFirst && atNStable.power >= 0.8);
  });

  it("come back to the power that two shares were planned for", () => {
    const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(rate, rate, fc.constantFrom("two-sided", "one-sided"), (baseline, treatment, alternative) => {
        if (Math.abs(baseline - treatment) < 1e-3) return;
        const test = { baseline, alpha: 0.05, alternative };
        const size = defined(powerTwoProportions({ ...test, treatment, power: 0.8, solveFor: "n_per_group" }));
        const nPerGroup = (size as { nExact: number }).nExact;
        const { power } = defined(powerTwoProportions({ ...test, treatment, nPerGroup, solveFor: "power" })) as {
          power: number;
        };
        assertClose(power, 0.8, 1e-9);
        const direction = treatment > baseline ? "increase" : "decrease";
        const seen = defined(
          powerTwoProportions({ ...test, nPerGroup, power: 0.8, direction, solveFor: "treatment" }),
        ) as SmallestRate;
        assertClose(seen.treatment, treatment, 1e-7);
      }),
      seeded,
    );
  });

  it("come back to the power that means were planned for", () => {
    const type = fc.constantFrom("two-sample", "one-sample", "paired");
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1.2, noNaN: true }), type, (delta, type) => {
        const test = { delta, sd: 1, alpha: 0.05, type, alternative: "two-sided" as const };
        const { nExact } = defined(powerMeans({ ...test, power: 0.8, solveFor: "n" })) as { nExact: number };
        const { power } = defined(powerMeans({ ...test, n: nExact, solveFor: "power" })) as { power: number };
        assertClose(power, 0.8, 1e-8);
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  it("say that no sample is enough where there is nothing to see", () => {
    const nothing = [
      powerOneProportion({
        threshold: 0.08,
        assumed: 0.08,
        alpha: 0.05,
        power: 0.8,
        alternative: "greater",
        solveFor: "n",
      }),
      powerOneProportion({
        threshold: 0.08,
        assumed: 0.09,
        alpha: 0.05,
        power: 0.8,
        alternative: "less",
        solveFor: "n",
      }),
      powerOneProportion({
        threshold: 0.08,
        assumed: 0.080000001,
        alpha: 0.05,
        power: 0.8,
        alternative: "greater",
        solveFor: "n",
      }),
      powerMeans({
        delta: 1e-9,
        sd: 1,
        alpha: 0.05,
        power: 0.8,
        type: "paired",
        alternative: "two-sided",
        solveFor: "n",
      }),
    ];
    assert.deepEqual(
      nothing.map(({ status }) => status),
      nothing.map(() => "undefined"),
    );
  });
});
