import assert from "node:assert/strict";
import { fixedBy, foundBy } from "../kit/fixed.ts";

const metrics = {
  "sign-ups.metric.yaml": "title: Completed sign-up rate\nkind: behaviour\n",
  "p95-latency.metric.yaml": "title: Latency of the start page\nkind: operational\n",
};

/** Rule, file, and the file after the fix; the lines that are new stand alone. */
const filled: Record<string, readonly [rule: string, before: string, added: readonly string[]]> = {
  "metric, threshold and window, from a file that is one sentence": [
    "threshold-missing",
    "hypothesis: The sign-up rate is at least 8% within two weeks.\n",
    ["metric: sign-up-rate", "threshold: at least 8%", "window: { from: 2026-03-10, days: 14 }"],
  ],
  "the same, whichever of them was found missing": [
    "window-end-missing",
    "hypothesis: The sign-up rate is at least 8% within two weeks.\nbaseline: 5%\n",
    ["metric: sign-up-rate", "threshold: at least 8%", "window: { from: 2026-03-10, days: 14 }"],
  ],
  "only what is missing": [
    "threshold-missing",
    "hypothesis: The sign-up rate is at least 8% within two weeks.\nmetric: clicks\nsample: 500\n",
    ["threshold: at least 8%"],
  ],
  "the start of a change as the baseline": [
    "threshold-missing",
    "hypothesis: The bounce rate falls from 9% to 6%.\nmetric: bounces\nsample: 500\n",
    ["threshold: at most 6%", "baseline: 9%"],
  ],
  "a metric by its title, whatever its capitals": [
    "metric-missing",
    "hypothesis: The completed sign-up rate is at least 8%.\nthreshold: at least 8%\nsample: 500\n",
    ["metric: sign-ups"],
  ],
  "a metric by its id, whatever its hyphens": [
    "metric-missing",
    "hypothesis: P95 latency stays below 300 ms.\nthreshold: below 300 ms\nsample: 500\n",
    ["metric: p95-latency"],
  ],
  "a fraction in words, whose digits would never end": [
    "threshold-missing",
    "hypothesis: At least two thirds of the team prefer it.\nmetric: preference\nsample: 5\n",
    ["threshold: at least two thirds"],
  ],
  "the last day": [
    "window-end-missing",
    "hypothesis: The sign-up rate rises to 8% by 2026-04-30.\nmetric: sign-ups\nthreshold: at least 8%\n",
    ["window: { to: 2026-04-30 }"],
  ],
  "the length of a window that is open": [
    "window-end-missing",
    "hypothesis: The sign-up rate is at least 8% within two weeks.\nmetric: sign-ups\nthreshold: at least 8%\nwindow:\n  from: 2026-03-16\n",
    ["  days: 14"],
  ],
  "behind the keys that a sentence is followed by": [
    "metric-missing",
    "hypothesis: The sign-up rate is at least 8%.\nmethod: survey # asked\npopulation: all\nsample: 5\n",
    ["metric: sign-up-rate", "threshold: at least 8%"],
  ],
};

const silent: Record<string, readonly [rule: string, text: string]> = {
  "a sentence that is refused": ["threshold-missing", "hypothesis: More people sign up.\n"],
  "a sentence that says no length": [
    "window-end-missing",
    "hypothesis: The sign-up rate is at least 8%.\nmetric: sign-ups\nthreshold: at least 8%\n",
  ],
  "a key that is only misspelt": [
    "threshold-missing",
    "hypothesis: The sign-up rate is at least 8%.\nmetric: sign-ups\ntreshold: at least 9%\nsample: 5\n",
  ],
};

describe("filling the plan from the sentence", () => {
  for (const [what, [rule, before, added]] of Object.entries(filled)) {
    it(`writes ${what}`, () => {
      const after = fixedBy(rule, "Fill", before, metrics);
      const old = before.split("\n");
      const fresh = after.split("\n").filter((line) => !old.includes(line));
      assert.deepEqual(fresh, added);
      assert.deepEqual(foundBy(rule, after, metrics), []);
    });
  }

  for (const [what, [rule, text]] of Object.entries(silent)) {
    it(`is not offered for ${what}`, () => {
      const fixes = foundBy(rule, text, metrics).flatMap((finding) => finding.fixes);
      assert.deepEqual(
        fixes.filter(({ title }) => title.startsWith("Fill")),
        [],
      );
      assert.notDeepEqual(fixes, []);
    });
  }

  it("keeps what is written in its order", () => {
    const before = "hypothesis: The sign-up rate is at least 8%.\npopulation: all\nsample: 5\n";
    assert.equal(
      fixedBy("metric-missing", "Fill metric and threshold", before),
      "hypothesis: The sign-up rate is at least 8%.\npopulation: all\nmetric: sign-up-rate\nthreshold: at least 8%\nsample: 5\n",
    );
  });
});
