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

describe("groups that are no arms of the plan", () => {
  const level = (arms: string, ...readings: readonly string[]): Verdict =>
    verdictOn(plan("at least 8%", arms, readings));

  it("are not judged in place of its arms", () => {
    const { state, shown, claims } = level(
      halves,
      "arm: Control, successes: 900, of: 5000",
      "arm: Guest, successes: 300, of: 5000",
    );
    assert.deepEqual([state, claims], ["none", []]);
    assert.equal(
      shown,
      "No verdict: the readings are of Control and Guest, but the arms of the plan are control and guest; write one of these.",
    );
  });

  it("are not judged where the plan has none", () => {
    const cities = ["arm: berlin, successes: 500, of: 5000", "arm: paris, successes: 300, of: 5000"];
    const { state, shown } = level("", ...cities);
    assert.deepEqual(
      [state, shown],
      [
        "none",
        "No verdict: the readings are of berlin and paris, but the plan has no arms; declare them under `arms`.",
      ],
    );
    // Of one alone everybody knows what is meant.
    assert.equal(level("", "arm: berlin, successes: 500, of: 5000").state, "supported");
  });

  it("take no part beside its arms, and that is said", () => {
    const read = ["arm: control, successes: 250, of: 5000", "arm: guest, successes: 500, of: 5000"];
    const verdict = level(halves, ...read, "arm: Guest, successes: 1, of: 5000", "successes: 9, of: 10");
    assert.deepEqual([verdict.state, verdict.claims.map(({ arm }) => arm)], ["supported", ["guest"]]);
    assert.deepEqual(notesOf(verdict, "arm-without-data"), [
      "Guest is no arm of the plan, which has control and guest, and takes no part.",
      "A reading without an arm takes no part, because the arms were read.",
    ]);
  });

  it("do not fill the planned sample", () => {
    const read = ["arm: control, successes: 25, of: 500", "arm: guest, successes: 50, of: 500"];
    const text = plan("at least 8%", halves, [...read, "arm: tram, successes: 1, of: 9000"], "sample: 5000");
    assert.deepEqual(verdictOn(text).progress, { observed: 1000, planned: 5000 });
  });

  it("are missed where no reading names its arm", () => {
    const verdict = level(halves, "successes: 500, of: 5000");
    assert.deepEqual(notesOf(verdict, "arm-without-data"), [
      "No reading names its arm, so all of them are judged as one group.",
    ]);
  });
});
