import assert from "node:assert/strict";
import type { Effect } from "../../../src/core/query/effect.ts";
import { cardsIn } from "../kit/cards.ts";
import type { Files } from "../kit/snapshots.ts";

const plan = "hypothesis: x\nmetric: click-rate\nwindow: { from: 2026-02-02, to: 2026-02-16 }\n";
const arms = `${plan}arms: { control: 50%, new: 50% }\n`;

function effectOn(text: string, more: Files = {}): Effect | undefined {
  return cardsIn({ "a.experiment.yaml": text, ...more })["a.experiment.yaml"]?.verdict?.effect;
}

function results(...rows: readonly string[]): string {
  return `results:\n${rows.map((row) => `  - { date: 2026-02-16, ${row} }\n`).join("")}`;
}

describe("the effect on a card", () => {
  it("is the change from a fixed baseline", () => {
    const text = `${plan}threshold: at least 8%\nbaseline: 6%\nsample: 5000\n${results("successes: 450, of: 5000")}`;
    const { change, error, against } = effectOn(text) ?? assert.fail();
    assert.equal(change, 0.5);
    assert.equal(against, "baseline");
    // By hand: the standard error of the logarithm of a share is √((1 - p) / (n p)) = √(0.91 / 450) = 0.045.
    assert.ok(Math.abs(error - 0.045) < 0.001);
  });

  it("is the change from the control group, with the error that its interval has", () => {
    const rows = ["arm: control, successes: 500, of: 5000", "arm: new, successes: 600, of: 5000"];
    const { change, error, against } =
      effectOn(`${arms}threshold: increase by 5% relative\n${results(...rows)}`) ?? assert.fail();
    assert.ok(Math.abs(change - 0.2) < 1e-6);
    assert.equal(against, "control");
    // Katz: √(1/600 - 1/5000 + 1/500 - 1/5000).
    assert.ok(Math.abs(error - 0.0571548) < 1e-5);
  });

  it("takes a difference in points from the baseline that is written", () => {
    const rows = ["arm: control, successes: 500, of: 5000", "arm: new, successes: 600, of: 5000"];
    const text = `${arms}threshold: increase by 1 point\n${results(...rows)}`;
    assert.equal(effectOn(text), undefined);
    assert.equal(effectOn(`${text}baseline: 10%\n`)?.change, 0.2);
  });

  it("does not exist without a baseline, without a result, and while it is collecting", () => {
    const level = `${plan}threshold: at least 8%\nsample: 5000\n`;
    assert.equal(effectOn(`${level}${results("successes: 450, of: 5000")}`), undefined);
    assert.equal(effectOn(`${level}baseline: 6%\n`), undefined);
    const running = level.replace("2026-02-16", "2026-04-16");
    assert.equal(effectOn(`${running}baseline: 6%\n${results("successes: 45, of: 500")}`), undefined);
  });

  it("does not exist where a ratio does not", () => {
    const text = `${plan}threshold: at most 8%\nsample: 100\n${results("successes: 0, of: 100")}`;
    assert.equal(effectOn(`${text}baseline: 6%\n`), undefined);
    assert.equal(effectOn(`${text}baseline: 0%\n`), undefined);
  });
});
