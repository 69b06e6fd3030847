import assert from "node:assert/strict";
import type { Verdict } from "../../../src/core/verdict/verdict.ts";
import { shareOf, verdictOn } from "../kit/verdicts.ts";

/** One of one against "at least T": the chance of that is T, so the confidence is 1 - T and no digit more. */
function oneOfOne(threshold: string): Verdict {
  return verdictOn(`
hypothesis: The first one who sees it clicks.
metric: click-rate
threshold: at least ${threshold}
window: { from: 2026-03-02, to: 2026-03-16 }
results: [{ date: 2026-03-16, successes: 1, of: 1 }]
`);
}

describe("the lines between verdicts", () => {
  it("are the usual ones where the plan names none by which anything is decided, and that is said", () => {
    for (const confidence of ["50%", "100%", "0.3", "3 ms"]) {
      const { level, notes } = verdictOn(shareOf(225, 2500, `confidence: ${confidence}`));
      assert.equal(level, 0.95);
      assert.deepEqual(
        notes.map(({ text }) => text),
        [`By a confidence of ${confidence} nothing is decided, so 95% counts; write a level above 50% and below 100%.`],
      );
    }
    const { level, notes } = verdictOn(shareOf(225, 2500, "confidence: 99"));
    assert.deepEqual([level, notes], [0.99, []]);
  });

  it("lie above 0.95: exactly at it nothing is shown, and it says so", () => {
    const verdict = oneOfOne("5%");
    assert.equal(verdict.confidence, 0.95);
    assert.deepEqual([verdict.state, verdict.leaning], ["inconclusive", "for"]);
    assert.match(verdict.shown, /confidence 0\.95\d*, not above 0\.95/);
    assert.equal(oneOfOne("4.9%").state, "supported");
  });

  it("call what is 0.80 or more leaning, and ask below it to redesign or to extend", () => {
    const [at, below] = [oneOfOne("20%"), oneOfOne("21%")];
    assert.deepEqual([at.state, at.leaning, at.confidence], ["inconclusive", "for", 0.8]);
    assert.doesNotMatch(at.shown, /redesign/);
    assert.deepEqual([below.state, below.leaning, below.confidence], ["inconclusive", null, 0.79]);
    assert.match(below.shown, /redesign it or extend it/);
  });

  it("move with the confidence that the plan asks for", () => {
    const strict = verdictOn(`
hypothesis: The first one who sees it clicks.
metric: click-rate
threshold: at least 4.9%
confidence: 99%
window: { from: 2026-03-02, to: 2026-03-16 }
results: [{ date: 2026-03-16, successes: 1, of: 1 }]
`);
    assert.deepEqual([strict.state, strict.level], ["inconclusive", 0.99]);
  });
});
