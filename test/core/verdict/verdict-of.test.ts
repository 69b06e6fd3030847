import assert from "node:assert/strict";
import { neededSampleOf } from "../../../src/core/verdict/needed-sample-of.ts";
import { inputOf, notesOf, shareOf, verdictOn } from "../kit/verdicts.ts";

/** 9% of so many users against "at least 8%", as in the reference of the statistics. */
const ninePercent: Readonly<Record<number, { readonly confidence: number; readonly shown: string }>> = {
  100: {
    confidence: 0.593,
    shown:
      "Inconclusive: above the target in this sample, not proven (confidence 0.59); redesign it or extend it. A true rate from 4.8% to 15.2% fits.",
  },
  500: {
    confidence: 0.774,
    shown:
      "Inconclusive: above the target in this sample, not proven (confidence 0.77); redesign it or extend it. A true rate from 7.0% to 11.4% fits.",
  },
  1000: {
    confidence: 0.865,
    shown:
      "Inconclusive, leaning for the claim: above the target in this sample, not proven (confidence 0.87). A true rate from 7.6% to 10.6% fits.",
  },
  2000: {
    confidence: 0.944,
    shown:
      "Inconclusive, leaning for the claim: above the target in this sample, not proven (confidence 0.94). A true rate from 7.97% to 10.1% fits.",
  },
  2500: {
    confidence: 0.963,
    shown:
      "Supported (confidence 0.963). If the true rate were 8%, a result this high would turn up about once in 27 times. 90% interval 8.1% to 10.0%.",
  },
  10000: {
    confidence: 0.9998,
    shown:
      "Supported (confidence 0.9998). If the true rate were 8%, a result this high would turn up about once in 6,400 times. 90% interval 8.5% to 9.5%.",
  },
};

describe("verdictOf", () => {
  for (const [users, { confidence, shown }] of Object.entries(ninePercent)) {
    it(`says of 9% of ${users} users against at least 8%: ${shown.slice(0, 40)}`, () => {
      const verdict = verdictOn(shareOf(0.09 * Number(users), Number(users)));
      const digits = String(confidence).length - 2;
      assert.equal(Number(verdict.confidence?.toFixed(digits)), confidence);
      assert.equal(verdict.shown, shown);
    });
  }

  it("does not take a confidence of exactly 0.95 for one above it", () => {
    const verdict = verdictOn(shareOf(1, 1).replace("at least 8%", "at least 5%"));
    assert.deepEqual([verdict.state, verdict.leaning, verdict.confidence], ["inconclusive", "for", 0.95]);
    assert.match(verdict.shown, /\(confidence 0\.950, not above 0\.95\)/);
  });

  it("advises to redesign or extend below 0.80, and not from there on", () => {
    const below = verdictOn(shareOf(75, 850));
    const above = verdictOn(shareOf(138, 1600));
    assert.deepEqual([below.confidence?.toFixed(3), above.confidence?.toFixed(3)], ["0.796", "0.810"]);
    assert.match(below.shown, /redesign it or extend it/);
    assert.doesNotMatch(above.shown, /redesign/);
    assert.deepEqual([below.leaning, above.leaning], [null, "for"]);
  });

  it("leans against a claim that the sample does not meet", () => {
    const verdict = verdictOn(shareOf(69, 1000));
    assert.deepEqual([verdict.state, verdict.leaning], ["inconclusive", "against"]);
    assert.match(
      verdict.shown,
      /^Inconclusive, leaning against the claim: below the target in this sample, not refuted/,
    );
  });

  it("judges by the confidence that the plan names", () => {
    assert.equal(verdictOn(shareOf(225, 2500, "confidence: 99%")).state, "inconclusive");
    assert.equal(verdictOn(shareOf(180, 2000, "confidence: 0.9")).state, "supported");
  });

  it("answers the weaker question where a claimed size is not shown", () => {
    const verdict = verdictOn(`
hypothesis: A shorter form lowers cart abandonment by at least 15% relative.
metric: cart-abandonment
threshold: decrease by 15% relative
arms: { control: 50%, short: 50% }
results:
  - { date: 2026-03-16, arm: control, successes: 350, of: 500 }
  - { date: 2026-03-16, arm: short, successes: 297, of: 500 }
`);
    assert.deepEqual(notesOf(verdict, "weaker-claim"), [
      "The fall is real (confidence 0.9998), but 15% is not shown (confidence 0.51).",
    ]);
  });

  it("takes the latest look and does not add up", () => {
    const verdict = verdictOn(
      `${shareOf(1, 2).replace(/results:.*/, "")}
results:
  - { date: 2026-03-16, successes: 500, of: 1000 }
  - { date: 2026-03-09, successes: 10, of: 20 }
  - { date: 2026-03-16, successes: 90, of: 1000 }
`,
    );
    assert.equal(verdict.seen, "90 of 1,000 (9.0%), above the target of 8% in this sample.");
  });

  it("says what a study would need that shows what was seen", () => {
    assert.equal(
      neededSampleOf(inputOf(shareOf(9, 100))),
      "An 80% chance of proof needs about 4,960 users if the true rate is 9.0%.",
    );
    assert.equal(neededSampleOf(inputOf(shareOf(7, 100))), undefined);
  });
});
