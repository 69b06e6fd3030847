import assert from "node:assert/strict";
import { heldOf } from "../../../src/core/verdict/check-back/held-of.ts";
import type { Held } from "../../../src/core/verdict/check-back/held.ts";
import type { MeasuredMetric } from "../../../src/core/verdict/verdict-input.ts";
import { verdictOf } from "../../../src/core/verdict/verdict-of.ts";
import { inputOf, shareOf, type Beside } from "../kit/verdicts.ts";

const decided = "decision: { choice: persevere, date: 2026-03-20, because: It paid off. }\n";

function heldIn(text: string, beside: Beside = {}): readonly Held[] {
  const input = inputOf(text, { today: "2026-07-01", ...beside });
  return heldOf(input, verdictOf(input));
}

/** State, mark and sentence of the last check-back. */
function lastOf(text: string, beside?: Beside): readonly unknown[] {
  const last = heldIn(text, beside).at(-1);
  return [last?.state, last?.mark, last?.sentence];
}

/** "At least 8%", supported at 9.6% of 2,500, decided, and measured again. */
function afterShare(checkBack: string): string {
  return shareOf(240, 2500, `${decided}checkBack: [${checkBack}]\n`);
}

function plan({ threshold, results, more = "" }: { threshold: string; results: string; more?: string }): string {
  return `
hypothesis: The new way is better for those who see it.
metric: wanted
threshold: ${threshold}
window: { from: 2026-03-02, to: 2026-03-16 }
results: ${results}
${decided}${more}`;
}

const duration: Readonly<Record<string, MeasuredMetric>> = { wanted: { type: "mean", unit: "ms", better: "lower" } };
const share: Readonly<Record<string, MeasuredMetric>> = { wanted: { type: "proportion", better: "lower" } };

describe("heldOf", () => {
  describe("of a claim that was supported", () => {
    const cases: readonly (readonly [checkBack: string, ...expected: unknown[]])[] = [
      [
        "{ due: 2026-06-17, date: 2026-06-18, successes: 88, of: 1000 }",
        "held",
        "held",
        "8.8% on 18 Jun, still at least 8%.",
      ],
      [
        "{ due: 2026-06-17, date: 2026-06-18, successes: 61, of: 1000 }",
        "not-held",
        "not-held",
        "6.1% on 18 Jun, no longer at least 8%.",
      ],
      [
        "{ due: 2026-06-17, date: 2026-06-18, successes: 80, of: 1000 }",
        "held",
        "held",
        "8.0% on 18 Jun, still at least 8%.",
      ],
      [
        "{ due: 2026-06-17, date: 2026-06-18, successes: 7996, of: 100000 }",
        "not-held",
        "not-held",
        "7.996% on 18 Jun, no longer at least 8%.",
      ],
      [
        "{ due: 2026-06-17, date: 2026-06-18, successes: 1, of: 5 }",
        "held",
        "held",
        "1 of 5 on 18 Jun, still at least 8%.",
      ],
      ["{ due: 2026-06-17, date: 2025-12-18, mean: 9% }", "held", "held", "9.0% on 18 Dec 2025, still at least 8%."],
      [
        "{ due: 2026-06-17, date: 2026-06-18, held: true, because: The dashboard says so. }",
        "held",
        "held",
        "Held on 18 Jun: The dashboard says so.",
      ],
      [
        "{ due: 2026-06-17, date: 2026-06-18, held: false }",
        "not-held",
        "not-held",
        "Not held on 18 Jun; no reason is given.",
      ],
      [
        "{ due: 2026-06-17, date: 2026-06-18, held: true, because: A holiday, successes: 61, of: 1000 }",
        "held",
        "held",
        "Held on 18 Jun: A holiday; 6.1% was measured, no longer at least 8%.",
      ],
      [
        "{ due: 2026-06-17, date: 2026-06-18, judged: refuted, by: [dana, lee] }",
        "not-held",
        "not-held",
        "Judged refuted on 18 Jun by 2 people.",
      ],
      [
        "{ due: 2026-06-17, date: 2026-06-18 }",
        "unknown",
        null,
        "Measured again on 18 Jun, but not what came out; write the numbers, or `held` with `because`.",
      ],
      [
        "{ due: 2026-06-17, date: 2026-06-18, metric: errors, successes: 1, of: 1000 }",
        "unknown",
        null,
        "Whether it held on 18 Jun is not known: It measures errors, and one-click-rate decides. Or write `held` with `because`.",
      ],
      [
        "{ due: 2026-06-17, date: 2026-06-18, successes: 61, of: 0 }",
        "unknown",
        null,
        "Whether it held on 18 Jun is not known: 61 of 0 cannot have been counted so. Or write `held` with `because`.",
      ],
      [
        "{ due: 2026-06-17, date: 2026-06-18, successes: 61 }",
        "unknown",
        null,
        "Whether it held on 18 Jun is not known: 61 successes say nothing alone; write `of` beside them. Or write `held` with `because`.",
      ],
    ];
    for (const [checkBack, ...expected] of cases) {
      it(`${String(expected[0])} by ${checkBack}`, () => assert.deepEqual(lastOf(afterShare(checkBack)), expected));
    }

    it("is not marked before anybody decided", () => {
      const text = shareOf(240, 2500, "checkBack: [{ due: 2026-06-17, date: 2026-06-18, successes: 61, of: 1000 }]\n");
      assert.deepEqual(
        heldIn(text).map(({ state, mark }) => [state, mark]),
        [["not-held", null]],
      );
    });

    it("tells all that were done by their days, and none that are to come", () => {
      const text = afterShare(
        "2026-09-17, { due: 2026-06-17, date: 2026-06-18, successes: 61, of: 1000 }, { due: 2026-08-17 }, { due: 2026-04-17, date: 2026-04-17, successes: 90, of: 1000 }",
      );
      assert.deepEqual(
        heldIn(text).map(({ date, value, mark }) => [date, value, mark]),
        [
          ["2026-04-17", "9.0%", "held"],
          ["2026-06-18", "6.1%", "not-held"],
        ],
      );
    });

    it("takes a guardrail that was measured on the same day for a part of it", () => {
      const day = "due: 2026-06-17, date: 2026-06-18";
      const text = afterShare(
        `{ ${day}, metric: one-click-rate, successes: 88, of: 1000 }, { ${day}, metric: errors, successes: 1, of: 1000 }`,
      );
      assert.deepEqual(
        heldIn(text).map(({ state }) => state),
        ["held"],
      );
    });

    it("tells how exactly it was measured, where a method can say it", () => {
      const [share, mean] = [
        "{ due: 2026-06-17, date: 2026-06-18, successes: 88, of: 1000 }",
        "{ due: 2026-06-17, date: 2026-06-18, mean: 8.8% }",
      ].map((checkBack) => heldIn(afterShare(checkBack))[0]);
      assert.match(share?.fitting ?? "", /^A true rate from 7\.\d% to 10\.\d% fits\.$/);
      assert.equal(mean?.fitting, undefined);
    });
  });

  describe("of a claim that was not supported", () => {
    const cases: readonly (readonly [successes: number, more: string, ...expected: unknown[]])[] = [
      [100, "successes: 88, of: 1000", "held", "changed", "8.8% on 18 Jun, now at least 8%."],
      [100, "successes: 61, of: 1000", "not-held", null, "6.1% on 18 Jun, still not at least 8%."],
      [200, "successes: 61, of: 1000", "not-held", null, "6.1% on 18 Jun, not at least 8%."],
      [200, "held: false, because: A competitor came", "not-held", "changed", "Not held on 18 Jun: A competitor came."],
      [200, "held: true, because: We asked again", "held", null, "Held on 18 Jun: We asked again."],
    ];
    for (const [successes, more, ...expected] of cases) {
      it(`${String(expected[1])} by ${more} after ${successes} of 2500`, () => {
        const text = shareOf(
          successes,
          2500,
          `${decided}checkBack: [{ due: 2026-06-17, date: 2026-06-18, ${more} }]\n`,
        );
        assert.deepEqual(lastOf(text), expected);
      });
    }
  });

  describe("in the unit of its metric", () => {
    const results = "[{ date: 2026-03-16, mean: 250, sd: 40, n: 100 }]";
    for (const [reading, ...expected] of [
      ["mean: 280", "held", "held", "280 ms on 18 Jun, still at most 300 ms."],
      ["mean: 0.31 s, sd: 0.1, n: 50", "not-held", "not-held", "310 ms on 18 Jun, no longer at most 300 ms."],
      ["values: [290, 300, 310]", "held", "held", "300 ms on 18 Jun, still at most 300 ms."],
      ["values: [299.9, 300, 310]", "not-held", "not-held", "303 ms on 18 Jun, no longer at most 300 ms."],
    ] as const) {
      it(`${expected[0]} by ${reading}`, () => {
        const more = `checkBack: [{ due: 2026-06-17, date: 2026-06-18, ${reading} }]\n`;
        assert.deepEqual(lastOf(plan({ threshold: "at most 300 ms", results, more }), { metrics: duration }), expected);
      });
    }

    it("cannot be told of another dimension", () => {
      const more = `checkBack: [{ due: 2026-06-17, date: 2026-06-18, mean: 12 EUR }]\n`;
      const [state, mark] = lastOf(plan({ threshold: "at most 300 ms", results, more }), { metrics: duration });
      assert.deepEqual([state, mark], ["unknown", null]);
    });

    it("counts events over their exposure", () => {
      const calls = {
        threshold: "at most 2 per day",
        results: "[{ date: 2026-03-16, events: 14, exposure: 20 }]",
        more: "checkBack: [{ due: 2026-06-17, date: 2026-06-18, events: 75, exposure: 30 }]\n",
      };
      assert.deepEqual(lastOf(plan(calls)), [
        "not-held",
        "not-held",
        "2.5 per day on 18 Jun, no longer at most 2 per day.",
      ]);
    });

    it("says nothing of a strict bound that is only reached", () => {
      const strict = {
        threshold: "less than 300 ms",
        results,
        more: "checkBack: [{ due: 2026-06-17, date: 2026-06-18, mean: 300 }]\n",
      };
      assert.deepEqual(lastOf(plan(strict), { metrics: duration }).slice(0, 2), ["not-held", "not-held"]);
    });

    it("needs both ends of a range", () => {
      const range = (mean: number) => ({
        threshold: "between 200 ms and 300 ms",
        results,
        more: `checkBack: [{ due: 2026-06-17, date: 2026-06-18, mean: ${mean} }]\n`,
      });
      const states = [199, 200, 300, 301].map((mean) => lastOf(plan(range(mean)), { metrics: duration })[0]);
      assert.deepEqual(states, ["not-held", "held", "held", "not-held"]);
    });
  });

  describe("of a change", () => {
    const relative = (
      reading: string,
      arms = "",
      results = "[{ date: 2026-03-16, successes: 270, of: 500 }]",
    ): string =>
      plan({
        threshold: "decrease by 10% relative",
        results,
        more: `${arms}checkBack: [${reading}]\n`,
      });

    it("starts from the baseline", () => {
      const text = relative("{ due: 2026-06-17, date: 2026-06-18, successes: 330, of: 500 }", "baseline: 70%\n");
      assert.deepEqual(lastOf(text, { metrics: share }), [
        "not-held",
        "not-held",
        "66.0% on 18 Jun from a baseline of 70%, no longer as claimed: decrease by 10% relative.",
      ]);
    });

    it("cannot be told without anything to start from", () => {
      const [state, , sentence] = lastOf(relative("{ due: 2026-06-17, date: 2026-06-18, successes: 330, of: 500 }"), {
        metrics: share,
      });
      assert.equal(state, "unknown");
      assert.match(String(sentence), /A change needs what it is compared with.*write `held` with `because`\.$/);
    });

    const arms = "arms: { control: 50%, new: 50% }\n";
    const results =
      "[{ date: 2026-03-16, arm: control, successes: 700, of: 1000 }, { date: 2026-03-16, arm: new, successes: 560, of: 1000 }]";

    it("starts from the last reading of the control, where it was not measured again", () => {
      const text = relative("{ due: 2026-06-17, date: 2026-06-18, successes: 580, of: 1000 }", arms, results);
      assert.deepEqual(lastOf(text, { metrics: share }), [
        "held",
        "held",
        "−17.1% on 18 Jun against 70.0% of control on 16 Mar, still as claimed: decrease by 10% relative.",
      ]);
    });

    it("starts from the control of the same day, which is no check-back of its own", () => {
      const both =
        "{ due: 2026-06-17, date: 2026-06-18, arm: control, successes: 600, of: 1000 }, { due: 2026-06-17, date: 2026-06-18, arm: new, successes: 580, of: 1000 }";
      const held = heldIn(relative(both, arms, results), { metrics: share });
      assert.deepEqual(
        held.map(({ state, sentence }) => [state, sentence]),
        [["not-held", "−3.3% on 18 Jun, no longer as claimed: decrease by 10% relative."]],
      );
    });

    it("tells nothing by the control alone", () => {
      const text = relative(
        "{ due: 2026-06-17, date: 2026-06-18, arm: control, successes: 600, of: 1000 }",
        arms,
        results,
      );
      assert.deepEqual(lastOf(text, { metrics: share }).slice(0, 2), ["unknown", null]);
    });

    it("is the average one of pairs", () => {
      const paired = relative(
        "{ due: 2026-06-17, date: 2026-06-18, before: [10, 20, 40], after: [8, 16, 32] }",
        "",
        "[{ date: 2026-03-16, before: [10, 12, 11, 14, 10, 12], after: [7, 8, 8, 9, 6, 8] }]",
      );
      assert.deepEqual(lastOf(paired, { metrics: duration }), [
        "held",
        "held",
        "−20.0% on 18 Jun, still as claimed: decrease by 10% relative.",
      ]);
    });

    it("has no percent from zero", () => {
      const none = results.replace("700", "0");
      const text = relative("{ due: 2026-06-17, date: 2026-06-18, successes: 580, of: 1000 }", arms, none);
      assert.equal(lastOf(text, { metrics: share })[0], "unknown");
    });
  });

  it("is about the treated arm alone where a level is claimed", () => {
    const text = plan({
      threshold: "at least 8%",
      results:
        "[{ date: 2026-03-16, arm: control, successes: 60, of: 1000 }, { date: 2026-03-16, arm: new, successes: 120, of: 1000 }]",
      more: "arms: { control: 50%, new: 50% }\ncheckBack: [{ due: 2026-06-17, date: 2026-06-18, successes: 61, of: 1000 }]\n",
    });
    assert.deepEqual(lastOf(text), ["not-held", "not-held", "6.1% on 18 Jun, no longer at least 8%."]);
  });

  it("is judged where there is a criterion and no number", () => {
    const judged = (checkBack: string): string => `
hypothesis: Most people say why they sent it back.
criterion: At least one reason recurs in half of the interviews.
window: { from: 2026-03-02, to: 2026-03-16 }
results: [{ date: 2026-03-16, judged: supported, by: dana }]
${decided}checkBack: [${checkBack}]
`;
    assert.deepEqual(lastOf(judged("{ due: 2026-06-17, date: 2026-06-18, judged: refuted }")), [
      "not-held",
      "not-held",
      "Judged refuted on 18 Jun.",
    ]);
    const [state, , sentence] = lastOf(judged("{ due: 2026-06-17, date: 2026-06-18, successes: 3, of: 9 }"));
    assert.equal(state, "unknown");
    assert.match(String(sentence), /Nobody judged it by the criterion; write `judged: supported`/);
  });

  it("reads files of rows, of which none is too late", () => {
    const text = afterShare(
      "{ due: 2026-06-17, date: 2026-06-18, data: again.csv, columns: { date: day, outcome: hit } }",
    );
    const [before] = heldIn(text);
    assert.equal(before?.state, "unknown");
    assert.match(before?.sentence ?? "", /again\.csv has not been read yet\./);
    const none = { count: 0, lines: [], whys: [] } as never;
    const data = {
      "again.csv": {
        samples: [{ sample: { type: "proportion", successes: 88, n: 1000 } }],
        leftOut: none,
        outside: none,
        hash: "",
      },
    } as never;
    assert.deepEqual(lastOf(text, { data }).slice(0, 2), ["held", "held"]);
  });

  it("tells nothing where nothing was measured again, and survives the strangest of files", () => {
    assert.deepEqual(heldIn(afterShare("2026-04-17, { due: 2026-06-17 }")), []);
    for (const checkBack of [
      "{ due: 2026-06-17, date: 2026-06-18, values: [] }",
      "{ due: 2026-06-17, date: 2026-06-18, before: [1], after: [] }",
      "{ due: 2026-06-17, date: 2026-06-18, mean: .nan }",
      "{ due: 2026-06-17, date: 2026-06-18, successes: -1, of: 1e308 }",
      "{ due: 2026-06-17, date: 2026-06-18, events: 3, exposure: 0 }",
    ]) {
      assert.equal(lastOf(afterShare(checkBack))[0], "unknown", checkBack);
    }
  });
});
