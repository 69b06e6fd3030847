import assert from "node:assert/strict";
import { notesOf, verdictOn } from "../kit/verdicts.ts";
import type { Verdict } from "../../../src/core/verdict/verdict.ts";

const plan = (threshold: string, arms: string, readings: readonly string[], more = ""): string => `
hypothesis: A guest checkout raises the share of orders.
metric: order-rate
threshold: ${threshold}
${arms}
window: { from: 2026-03-02, to: 2026-03-16 }
${more}
results:
${readings.map((reading) => `  - { source: shop, ${reading.includes("date:") ? "" : "date: 2026-03-16, "}${reading} }`).join("\n")}
`;
const halves = "arms: { control: 50%, guest: 50% }";

describe("the split of the arms", () => {
  const split = (control: string, guest: string, ...others: readonly string[]): Verdict =>
    verdictOn(plan("increase by 2 points", halves, [`arm: control, ${control}`, `arm: guest, ${guest}`, ...others]));

  it("is looked at in readings that count, and in no others", () => {
    const stray = "date: 2026-05-16, arm: guest, successes: 900, of: 9000";
    const { state, shown } = split("successes: 500, of: 5000", "successes: 720, of: 7280", stray);
    assert.equal(state, "invalid");
    assert.match(shown, /the split is 5,000\/7,280/);
  });

  it("is not checked of arms that were read on different days, and that is said", () => {
    const verdict = split("date: 2026-03-15, successes: 500, of: 5000", "successes: 720, of: 7280");
    assert.notEqual(verdict.state, "invalid");
    assert.deepEqual(notesOf(verdict, "sample-ratio"), []);
    assert.deepEqual(notesOf(verdict, "assumption"), [
      "The split was not checked: the arms were read on different days (control 15 Mar, guest 16 Mar).",
    ]);
  });

  it("of few users is counted exactly, where the quick test would go too far", () => {
    const odd = (control: number, guest: number): readonly unknown[] => {
      const verdict = split(`successes: 5, of: ${control}`, `successes: 5, of: ${guest}`);
      return [verdict.state === "invalid", notesOf(verdict, "sample-ratio").length];
    };
    // The quick test says p = 0.0009 and p = 0.0078 of these two.
    assert.deepEqual(
      [odd(11, 33), odd(16, 35)],
      [
        [false, 1],
        [false, 0],
      ],
    );
    assert.deepEqual(odd(10, 40), [true, 1]);
  });
});
