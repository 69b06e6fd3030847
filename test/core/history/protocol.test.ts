import assert from "node:assert/strict";
import { differencesOf } from "../../../src/core/history/differences.ts";
import { protocolOf } from "../../../src/core/history/protocol.ts";
import { experimentOf } from "../kit/records.ts";

/** The fields in which two texts of a plan differ. */
function fieldsApart(before: string, after: string): readonly string[] {
  const [old, young] = [before, after].map((text) => protocolOf(experimentOf(text)));
  return differencesOf(old ?? {}, young ?? {}).map(({ field }) => field);
}

const same: readonly [string, string][] = [
  ["threshold: at least 1 in 20", "threshold: at least 5%"],
  ["threshold: increase by 100% relative", "threshold: doubles"],
  ["threshold: at most 0.3 s", 'threshold: "<= 300 ms"'],
  ["threshold: between 4% and 6%", "threshold: between 4.0 % and 6.0 %"],
  ["baseline: 7 per week", "baseline: 1 per day"],
  ["confidence: 0.95", "confidence: 95 %"],
  ["looks: [2026-03-09, 2026-03-05]", "looks: [2026-03-05, 2026-03-09]"],
  ["segments: [mobile, desktop]", "segments: [ desktop , mobile ]"],
  ["segments: []", "memo: none of it"],
  [
    "secondary: [{ metric: basket, threshold: increase by 2% relative }]",
    "secondary:\n  - threshold: increase by 2.0% relative\n    metric: basket\n",
  ],
  ["hypothesis: It works.", "hypothesis: It works"],
  ["criterion: It works", "criterion:  It   works ."],
  ["criterion: ''", "memo: nothing"],
];

const apart: readonly [string, string, string][] = [
  ["threshold: at least 8%", "threshold: more than 9%", "threshold"],
  ["threshold: at least 8%", "threshold: at most 8%", "threshold"],
  ["threshold: at least 8%", "threshold: at least 8", "threshold"],
  ["threshold: increase by 2% relative", "threshold: increase by 2%", "threshold"],
  ["baseline: 300 ms", "baseline: 300 s", "baseline"],
  ["confidence: 0.95", "confidence: 0.9", "confidence"],
  ["looks: 2", "looks: anytime", "looks"],
  ["arms: { control: 50%, b: 50% }", "arms: { control: 40%, b: 60% }", "arms"],
  ["criterion: It works.", "criterion: it works.", "criterion"],
  ["criterion: It works.", "criterion: It works..", "criterion"],
  ["rule: { refuted: stop }", "rule: { refuted: pivot }", "rule"],
  ["segments: [mobile]", "segments: [mobile, desktop]", "segments"],
  ["window: { from: 2026-03-02 }", "window: { to: 2026-03-02 }", "window"],
];

describe("protocolOf", () => {
  for (const [before, after] of same) {
    it(`holds for one: ${before} / ${after.replaceAll("\n", " ")}`, () =>
      assert.deepEqual(fieldsApart(before, after), []));
  }

  for (const [before, after, field] of apart) {
    it(`tells apart: ${before} / ${after}`, () => assert.deepEqual(fieldsApart(before, after), [field]));
  }

  it("says in words what is registered, on one line", () => {
    const protocol = protocolOf(
      experimentOf(
        "hypothesis: >-\n  It\n  works.\narms: { a: 50%, b: 50% }\nwindow: { from: 2026-03-02, days: 2 }\nrule: { refuted: stop }\n",
      ),
    );
    assert.deepEqual(
      Object.entries(protocol).map(([field, { words }]) => `${field}: ${words}`),
      ["hypothesis: It works.", "arms: a 50%, b 50%", "window: 2026-03-02 to 2026-03-03", "rule: refuted: stop"],
    );
  });
});
