import assert from "node:assert/strict";
import type { Sample } from "../../../../src/core/data/sample.ts";
import { chanceOf } from "../../../../src/core/verdict/judge/chance-of.ts";
import { assertClose } from "../../stats/kit/assert-close.ts";

const share = (successes: number, n: number): Sample => ({ type: "proportion", successes, n });

describe("the chance of a claim", () => {
  for (const [successes, n, chance] of [
    [9, 100, 0.66],
    [45, 500, 0.797],
    [180, 2000, 0.948],
    [225, 2500, 0.966],
  ] as const) {
    it(`is ${chance} for at least 8% after ${successes} of ${n}`, () => {
      const bound = { side: "at-least", value: 0.08, scale: "level" } as const;
      const treatment = share(successes, n);
      assert.equal(chanceOf(bound, { treatment })?.chance.toFixed(3), chance.toFixed(3));
      assertClose((chanceOf({ ...bound, side: "at-most" }, { treatment })?.chance ?? 0) + chance, 1, 1e-3);
    });
  }

  it("is told of two shares with what is lost on average", () => {
    const arms = { control: share(350, 500), treatment: share(297, 500) };
    const fall = chanceOf({ side: "at-most", value: -0.15, scale: "relative" }, arms);
    assert.equal(fall?.chance.toFixed(2), "0.51");
    const anyFall = chanceOf({ side: "at-most", value: 0, scale: "difference" }, arms);
    assert.equal(anyFall?.chance.toFixed(4), "0.9998");
    assert.ok((anyFall?.expectedLoss ?? 1) < 1e-4);
    const rise = chanceOf({ side: "at-least", value: 0, scale: "difference" }, arms);
    assertClose(rise?.expectedLoss ?? 0, 0.106, 0.01);
  });

  it("is told of one rate", () => {
    const sample: Sample = { type: "rate", events: 4, exposure: 10 };
    const above = chanceOf({ side: "at-least", value: 0.3, scale: "level" }, { treatment: sample })?.chance ?? 0;
    const below = chanceOf({ side: "at-most", value: 0.3, scale: "level" }, { treatment: sample })?.chance ?? 0;
    assert.ok(above > 0.7 && above < 0.9);
    assertClose(above + below, 1, 1e-12);
  });

  it("does not exist for means, without data, and for numbers that are none", () => {
    const bound = { side: "at-least", value: 0.3, scale: "level" } as const;
    for (const treatment of [
      { type: "mean", n: 30, mean: 1, sd: 1 },
      share(0, 0),
      share(3, 2),
      { type: "rate", events: 0, exposure: 0 },
    ] as const) {
      assert.equal(chanceOf(bound, { treatment }), undefined);
    }
    assert.equal(chanceOf({ ...bound, scale: "difference" }, { treatment: share(1, 2) }), undefined);
  });
});
