import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Sample } from "../../../../src/core/data/sample.ts";
import type { Bound } from "../../../../src/core/verdict/claim.ts";
import { judge } from "../../../../src/core/verdict/judge/judge.ts";
import { judgeAnytime } from "../../../../src/core/verdict/judge/judge-anytime.ts";
import type { Comparison, Judgement, Refusal } from "../../../../src/core/verdict/judgement.ts";
import { seeded } from "../../stats/kit/seeded.ts";

type Ask = (bound: Bound, comparison: Comparison, level: number) => Judgement | Refusal;

const judges: Readonly<Record<string, Ask>> = {
  "when the plan is complete": judge,
  "at any time": (bound, comparison, level) => judgeAnytime(bound, comparison, level, 500),
};

const number = fc.double({ min: 0.5, max: 90, noNaN: true });
const values = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 150 });
const samples = {
  proportion: fc
    .tuple(fc.nat(600), fc.nat(600))
    .map(([successes, failures]): Sample => ({ type: "proportion", successes, n: successes + failures })),
  rate: fc.record({ type: fc.constant("rate" as const), events: fc.nat(400), exposure: number }),
  mean: fc.record({ type: fc.constant("mean" as const), n: fc.nat(300), mean: number, sd: number }),
  values: values.map((all): Sample => ({ type: "values", values: all })),
  pairs: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })), { maxLength: 150 })
    .map((all): Sample => ({ type: "pairs", before: all.map(([one]) => one), after: all.map(([, other]) => other) })),
} as const;

const comparisons = fc.oneof(
  ...(["proportion", "rate", "mean", "values"] as const).flatMap((type) => [
    fc.record({ treatment: samples[type] }),
    fc.record({ treatment: samples[type], control: samples[type] }),
  ]),
  fc.record({ treatment: samples.pairs }),
  fc.record({ treatment: samples.values, quantile: fc.constantFrom(0.5, 0.9) }),
  fc.record({ treatment: samples.values, control: samples.values, quantile: fc.constantFrom(0.5, 0.9) }),
);

const bounds = fc.record({
  side: fc.constantFrom("at-least" as const, "at-most" as const),
  value: fc.oneof(fc.double({ min: -0.9, max: 1, noNaN: true }), fc.constant(0), fc.integer({ min: 1, max: 50 })),
  scale: fc.constantFrom("level" as const, "difference" as const, "relative" as const),
});

const any = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 1, 0.5, -1, 1e300, 5e-324, NaN, Infinity, -Infinity),
  fc.integer({ min: -3, max: 1000 }),
);
const anyValues = fc.array(any, { maxLength: 12 });
const anySample: fc.Arbitrary<Sample> = fc.oneof(
  fc.record({ type: fc.constant("proportion" as const), successes: any, n: any }),
  fc.record({ type: fc.constant("rate" as const), events: any, exposure: any }),
  fc.record({ type: fc.constant("mean" as const), n: any, mean: any, sd: any }),
  fc.record({ type: fc.constant("values" as const), values: anyValues }),
  fc.record({ type: fc.constant("pairs" as const), before: anyValues, after: anyValues }),
);
const badComparisons: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({ treatment: anySample }),
  fc.record({ treatment: anySample, control: anySample }),
  fc.record({ treatment: anySample, control: anySample, quantile: any }),
  fc.record({ treatment: anySample, quantile: any }),
);
const badBounds: fc.Arbitrary<Bound> = fc.record({
  side: fc.constantFrom("at-least" as const, "at-most" as const),
  value: any,
  scale: fc.constantFrom("level" as const, "difference" as const, "relative" as const),
});

for (const [when, ask] of Object.entries(judges)) {
  describe(`the laws of judging ${when}`, () => {
    it("answer with chances and ends that are numbers, or with a sentence", () => {
      check(bounds, comparisons, (bound, comparison) => {
        const answer = ask(bound, comparison, 0.95);
        if ("why" in answer) return assert.match(answer.why, /^[A-Z0-9].*\.$/);
        for (const chance of [answer.pFor, answer.pAgainst]) assert.ok(chance >= 0 && chance <= 1);
        for (const end of answer.interval) assert.ok(end === null || Number.isFinite(end));
        for (const remark of answer.remarks) assert.match(remark, /^[A-Z].*\.$/);
        const [lower, upper] = answer.interval;
        if (lower !== null && upper !== null) assert.ok(lower <= upper);
      });
    });

    it("answer with a sentence to whatever is no number", () => {
      check(badBounds, badComparisons, (bound, comparison) => {
        const answer = ask(bound, comparison, 0.95);
        if ("why" in answer) assert.match(answer.why, /^[A-Z0-9].*\.$/);
        const chances = "why" in answer ? [] : [answer.pFor, answer.pAgainst];
        for (const number of [...chances, answer.n ?? 0, answer.estimate ?? 0])
          assert.ok(Number.isFinite(number), JSON.stringify(answer));
      });
    });

    it("give the contrary claim the contrary answer", () => {
      check(bounds, comparisons, (bound, comparison) => {
        const answer = ask(bound, comparison, 0.95);
        const contrary = ask({ ...bound, side: bound.side === "at-least" ? "at-most" : "at-least" }, comparison, 0.95);
        assert.deepEqual(
          contrary,
          "why" in answer ? answer : { ...answer, pFor: answer.pAgainst, pAgainst: answer.pFor },
        );
      });
    });

    it("leave no chance out: what speaks for and what speaks against add up to all, or more", () => {
      check(bounds, comparisons, (bound, comparison) => {
        const answer = ask(bound, comparison, 0.95);
        if (!("why" in answer)) assert.ok(answer.pFor + answer.pAgainst >= 1 - 1e-9);
      });
    });

    it("leave a threshold that is passed outside of the interval", () => {
      check(bounds, comparisons, (bound, comparison) => {
        const answer = ask({ ...bound, side: "at-least" }, comparison, 0.95);
        if ("why" in answer || answer.method === "sequential_proportion") return;
        const [lower, upper] = answer.interval;
        if (lower !== null && answer.pFor < 0.05 - 1e-9) assert.ok(lower >= bound.value - 1e-9);
        if (upper !== null && answer.pAgainst < 0.05 - 1e-9) assert.ok(upper <= bound.value + 1e-9);
      });
    });

    it("end the interval where the test begins to speak", () => {
      // Counts go in steps, and Fisher's test stands beside another interval.
      const isStepped = /permutation|quantile_one_sample|sequential_proportion/;
      check(bounds, comparisons, (bound, comparison) => {
        const answer = ask({ ...bound, side: "at-least" }, comparison, 0.95);
        if ("why" in answer || isStepped.test(answer.method) || answer.name === "Fisher's exact test") return;
        for (const [at, side] of (["at-least", "at-most"] as const).entries()) {
          const value = answer.interval[at] ?? null;
          if (value === null || value <= -0.999 || Math.abs(value) < 1e-6 || value === 1) continue;
          const there = ask({ ...bound, side, value }, comparison, 0.95);
          if ("why" in there) continue;
          // One-sided always-valid chances lie a little above the two-sided ones.
          assert.ok(there.pFor > 0.05 - 1e-6 && there.pFor < (when === "at any time" ? 0.0556 : 0.05 + 1e-6));
        }
      });
    });
  });
}

describe("the laws of judging", () => {
  it("are the surer of a claim, the less it claims", () => {
    const easing = fc.double({ min: 0, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(bounds, comparisons, easing, (bound, comparison, by) => {
        const easier = { ...bound, value: bound.value + (bound.side === "at-least" ? -by : by) };
        const [hard, easy] = [judge(bound, comparison, 0.95), judge(easier, comparison, 0.95)];
        // Fisher's test serves a threshold of 0 alone, and is more cautious than its neighbours.
        if ("why" in hard || "why" in easy || hard.name !== easy.name) return;
        assert.ok(easy.pFor <= hard.pFor + 1e-9, `${easy.pFor} after ${hard.pFor}`);
        assert.ok(easy.pAgainst >= hard.pAgainst - 1e-9);
      }),
      seeded,
    );
  });

  it("do not ask how the numbers are kept", () => {
    fc.assert(
      fc.property(values, values, bounds, (one, other, bound) => {
        const plain: Comparison = {
          treatment: { type: "values", values: one },
          control: { type: "values", values: other },
        };
        const packed: Comparison = {
          treatment: { type: "values", values: Float64Array.from(one) },
          control: { type: "values", values: Float64Array.from(other) },
        };
        assert.deepEqual(judge(bound, packed, 0.95), judge(bound, plain, 0.95));
      }),
      seeded,
    );
  });
});

function check(
  some: fc.Arbitrary<Bound>,
  others: fc.Arbitrary<Comparison>,
  law: (bound: Bound, comparison: Comparison) => void,
): void {
  fc.assert(fc.property(some, others, law), { ...seeded, numRuns: 500 });
}
